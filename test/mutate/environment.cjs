const { TestEnvironment } = require('jest-environment-node');

/** One test that notices a mutant is enough: the others are skipped. */
module.exports = class extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.noticed = true;
    if (event.name === 'test_start' && this.noticed) event.test.mode = 'skip';
  }
};
