const { sep } = require('node:path');

/**
 * Says nothing of what passed; what failed in full; how long the slow folders took, slowest first; and one closing line
 * that a person or a script can read.
 */
module.exports = class QuietReporter {
  took = new Map();

  onTestResult(_test, { testFilePath, failureMessage, console: said, perfStats }) {
    for (const { type, message, origin } of said ?? []) write(`${type} in ${testFilePath}: ${message}\n${origin}`);
    if (failureMessage) write(`\n${testFilePath}\n${failureMessage}`);
    const [folder] = testFilePath.split(`${sep}test${sep}`).at(-1).split(sep);
    this.took.set(folder, (this.took.get(folder) ?? 0) + perfStats.runtime);
  }

  onRunComplete(_contexts, results) {
    const slow = [...this.took].map(([folder, ms]) => [folder, Math.round(ms / 1000)]).filter(([, seconds]) => seconds > 0);
    if (slow.length > 0) write(slow.sort(([, a], [, b]) => b - a).map(([folder, seconds]) => `${folder} ${seconds} s`).join(', '));
    // A file that could not even be loaded has no tests to count, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    write(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
};

const write = (text) => process.stderr.write(`${text}\n`);
