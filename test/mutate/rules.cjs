// All tests of the rules as one, so that what they load is loaded once for each mutant and not once for each file.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { describe } = require('@jest/globals');

// These read the tree, start processes or draw cards, which has nothing to do with the rules and takes long.
const apart = ['register.test.ts', 'readme.test.ts', 'titles.test.ts', 'cards.test.ts', 'not-yet.test.ts', 'command.test.ts'];

/** The slowest last: most mutants are noticed before. */
const slowest = (name) => Number(name === 'explain.test.ts');

for (const folder of ['visit', 'clauses', 'policy']) {
  const home = join(module.path, '..', folder);
  const names = readdirSync(home, { recursive: true }).filter((name) => name.endsWith('.test.ts') && !apart.includes(name));
  for (const name of names.sort((one, other) => slowest(one) - slowest(other))) {
    describe(`${folder}/${name}:`, () => {
      require(join(home, name));
    });
  }
}
