/* global describe */
// All tests of the rules as one, so that what they load is loaded once for each mutant and not once for each file.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

// These read the tree, start processes, draw cards or draw a page some thousand times: they would take hours.
const apart = ['register.test.ts', 'readme.test.ts', 'titles.test.ts', 'cards.test.ts', 'not-yet.test.ts', 'command.test.ts', 'every-setting.test.ts'];

for (const folder of ['visit', 'clauses', 'policy']) {
  const home = join(module.path, '..', folder);
  const names = readdirSync(home, { recursive: true }).filter((name) => name.endsWith('.test.ts') && !apart.includes(name));
  for (const name of names) {
    describe(`${folder}/${name}:`, () => {
      require(join(home, name));
    });
  }
}
