/** Says nothing of what passed; what failed in full; and one closing line that a person or a script can read. */
module.exports = class QuietReporter {
  onTestResult(_test, { testFilePath, failureMessage, console: said }) {
    for (const { type, message, origin } of said ?? []) write(`${type} in ${testFilePath}: ${message}\n${origin}`);
    if (failureMessage) write(`\n${testFilePath}\n${failureMessage}`);
  }

  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no tests to count, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    write(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
};

const write = (text) => process.stderr.write(`${text}\n`);
