import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config';

const read = (name: string) => readFileSync(join(__dirname, '../../infra', name), 'utf8');
const text = read('azuredeploy.json');
const template = JSON.parse(text);
const given = JSON.parse(read('azuredeploy.parameters.json'));

interface Resource {
  type: string;
  name: string;
  dependsOn?: string[];
  properties: Record<string, unknown>;
}
const resources: Resource[] = template.resources;
const named = (word: 'variables' | 'parameters') => new Set([...text.matchAll(new RegExp(`${word}\\('(\\w+)'\\)`, 'g'))].map(([, name]) => name));

/** `resourceId(type, name)` with the variables that stand for it written out. */
const written = (expression: string): string => {
  const variable = /^\[variables\('(\w+)'\)\]$/.exec(expression)?.[1];
  return variable === undefined ? expression : template.variables[variable];
};
const idOf = ({ type, name }: Resource) => `[resourceId('${type}', ${name.slice(1, -1)})]`;

const settings: Record<string, string> = Object.fromEntries(
  template.resources
    .find(({ type }: Resource) => type === 'Microsoft.Web/sites')
    .properties.siteConfig.appSettings.map(({ name, value }: { name: string; value: string }) => [name, value]),
);

describe('the Azure template', () => {
  it('uses only variables and parameters that it declares, and declares none that it does not use', () => {
    expect([...named('variables')].sort()).toEqual(Object.keys(template.variables).sort());
    expect([...named('parameters')].sort()).toEqual(Object.keys(template.parameters).sort());
  });

  it('is given every parameter that has no default, and no other', () => {
    const declared = Object.entries<{ defaultValue?: unknown }>(template.parameters);
    const required = declared.filter(([, { defaultValue }]) => defaultValue === undefined).map(([name]) => name);

    expect(Object.keys(given.parameters)).toEqual(expect.arrayContaining(required));
    expect(declared.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(given.parameters)));
  });

  it('depends only on resources that it makes', () => {
    const made = new Set(resources.map(idOf));
    const wanted = resources.flatMap(({ dependsOn = [] }) => dependsOn.map(written));

    expect(wanted.filter((id) => !made.has(id))).toEqual([]);
  });

  it('lets the one managed identity into the tables, and keeps account keys out', () => {
    const roles = resources.filter(({ type }) => type.endsWith('/roleAssignments')).map(({ properties }) => properties.roleDefinitionId);

    expect(roles.some((role) => String(role).includes('tableDataContributor'))).toBe(true);
    expect(resources.find(({ type }) => type.endsWith('/storageAccounts'))?.properties).toMatchObject({ allowSharedKeyAccess: false });
    expect(text).not.toContain('listKeys');
  });

  it('gives the app an environment that it accepts', () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const env = {
      ...settings,
      MICROSOFT_APP_ID: id,
      MICROSOFT_APP_TENANT_ID: id,
      TABLES_ENDPOINT: 'https://visits.table.core.windows.net/',
      ADMINISTRATORS: id,
      SCHOOL_FILE: 'schools/oakfield.json',
    };

    expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(env)));
    expect(readConfig(env).auth.type).toBe('UserAssignedMSI');
  });

  it('sends the bot’s messages to the function that takes them', () => {
    const bot = resources.find(({ type }) => type === 'Microsoft.BotService/botServices');

    expect(String(bot?.properties.endpoint)).toContain("'/api/messages'");
  });
});
