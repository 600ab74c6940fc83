/** Breaks the rules on purpose, one small change at a time, and counts how often a test notices. */
export default {
  testRunner: 'rules',
  plugins: ['./test/mutate/runner.mjs'],
  coverageAnalysis: 'perTest',
  // What only the compiler can reach is left out, and what is settled once at loading: schemas and lists of words. Each of
  // their mutants would take the whole of the tests, and hours together.
  mutate: ['src/visit/**/*.ts', 'src/policy/**/*.ts', '!src/visit/unreachable.ts'],
  ignoreStatic: true,
  ignorePatterns: ['.data', '.pictures', 'dist', 'coverage', 'test/e2e', 'test/bench'],
  tempDirName: '.data/stryker',
  cleanTempDir: 'always',
  concurrency: 2,
  timeoutMS: 15_000,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, skipFull: true },
  allowConsoleColors: false,
  logLevel: 'warn',
  thresholds: { high: 95, low: 85, break: 85 },
};
