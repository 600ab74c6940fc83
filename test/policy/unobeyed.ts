import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingNames, type SettingName } from '../../src/policy/profile';

const src = join(__dirname, '../../src');
// Where settings are described, checked against each other or put into words, and nothing is done about them.
const telling = /^policy[\\/](settings[\\/]|explain[\\/]|clashes|in-short|not-yet)/;

/** The settings that no code reads; comments do not count. */
export function unobeyed(): SettingName[] {
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !telling.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n');
  return settingNames.filter((name) => !(name.includes('.') ? code.includes(`'${name}'`) : new RegExp(`\\b${name}\\b`).test(code)));
}
