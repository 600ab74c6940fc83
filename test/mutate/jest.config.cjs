// The mutants of the rules are put before the tests of the rules alone: pure, and quick to run some thousand times.
const { jest } = require('../../package.json');

module.exports = {
  ...jest,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/policies'],
  testMatch: ['<rootDir>/test/mutate/rules.cjs'],
  testEnvironment: require.resolve('./environment.cjs'),
  watchman: false,
};
