import { createRequire } from 'node:module';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';

/**
 * Runs the tests of the rules for Stryker within one process. Starting Jest anew for each of some thousand mutants takes
 * a second each; a pure rule needs a few milliseconds. Jest still reads the tests (jest-circus, expect): only the walk
 * through them is ours. It can be, because they neither wait nor share state, which is checked.
 */
class RulesRunner {
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const require = createRequire(join(process.cwd(), 'package.json'));
    const circus = require('jest-circus');
    Object.assign(globalThis, { describe: circus.describe, it: circus.it, test: circus.test, expect: require('expect').expect });
    this.mutation = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    require('tsx/cjs');
    require('./test/mutate/rules.cjs');
    this.tests = testsIn(circus.getState().rootDescribeBlock, []);
  }

  async dryRun() {
    const tests = [];
    for (const test of this.tests) {
      this.mutation.currentTestId = test.id;
      tests.push(await run(test));
    }
    this.mutation.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.mutation.mutantCoverage };
  }

  /** One test that notices is enough, so the quickest go first and the others are left out. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter && new Set(testFilter);
    const tests = [];
    this.tests.sort((one, other) => (one.took ?? 0) - (other.took ?? 0));
    Object.assign(this.mutation, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    try {
      for (const test of this.tests) {
        if (wanted && !wanted.has(test.id)) continue;
        tests.push(await run(test));
        if (tests.at(-1).status === TestStatus.Failed) break;
      }
    } finally {
      this.mutation.activeMutant = undefined;
    }
    const endless = determineHitLimitReached(this.mutation.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }
}

/** Every test below a describe, with its names as its id; a hook would be passed over in silence, so it is refused. */
function testsIn(block, names) {
  if (block.hooks.length > 0) throw new Error(`${names.join(' ')}: tests of the rules have no hooks`);
  return block.children.flatMap((child) => {
    const path = [...names, child.name];
    if (child.type === 'describeBlock') return testsIn(child, path);
    return child.mode === undefined ? [{ id: path.join(' '), body: child.fn }] : [];
  });
}

async function run(test) {
  const began = performance.now();
  const done = (rest) => {
    test.took = performance.now() - began;
    return { id: test.id, name: test.id, timeSpentMs: test.took, ...rest };
  };
  try {
    await test.body();
    return done({ status: TestStatus.Success });
  } catch (error) {
    return done({ status: TestStatus.Failed, failureMessage: String(error) });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)];
