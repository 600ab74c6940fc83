import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const text = readFileSync(join(__dirname, '../../package-lock.json'), 'utf8');
const { packages } = z
  .object({ packages: z.record(z.object({ optionalDependencies: z.record(z.string()).optional() }).passthrough()) })
  .parse(JSON.parse(text));

describe('the lock file', () => {
  it('holds what every operating system needs, or npm 11 refuses it on all of them', () => {
    const held = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));

    expect(wanted.filter((name) => !held.has(name))).toEqual([]);
  });

  it('names no registry', () => {
    expect(text).not.toMatch(/"resolved": "http/);
  });
});
