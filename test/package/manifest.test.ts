import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The manifest as the toolkit fills it in. */
const filled = () =>
  JSON.parse(
    read('appPackage/manifest.json')
      .replace(/\$\{\{(TEAMS_APP_ID|BOT_ID)\}\}/g, '11111111-2222-4333-8444-555555555555')
      .replace(/\$\{\{DEVELOPER_(WEBSITE|PRIVACY|TERMS)_URL\}\}/g, 'https://school.example')
      .replaceAll('${{DEVELOPER_NAME}}', 'Oakfield')
      .replaceAll('${{APP_NAME_SUFFIX}}', ' (test)'),
  );

const validate = () => {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv as never);
  return ajv.compile(JSON.parse(readFileSync(require.resolve('@microsoft/app-manifest/package.json').replace('package.json', schema), 'utf8')));
};
const schema = 'build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';

/** Width and height as a PNG's header has them, and whether it has an alpha channel. */
const png = (file: string) => {
  const bytes = readFileSync(join(root, 'appPackage', file));
  return { png: bytes.toString('latin1', 1, 4) === 'PNG', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
};

describe('the Teams app package', () => {
  it('has a manifest that is valid by its own schema', () => {
    const valid = validate();
    valid(filled());

    expect(valid.errors).toBeNull();
  });

  it('is checked by a schema that notices a mistake', () => {
    const valid = validate();
    const { bots } = filled();

    expect(valid({ ...filled(), bots: [{ ...bots[0], botid: 'x' }] })).toBe(false);
  });

  it('leaves no placeholder that nobody fills', () => {
    expect(JSON.stringify(filled())).not.toContain('${{');
  });

  it('serves personal chats, group chats and teams, private and shared channels too', () => {
    expect(filled()).toMatchObject({
      bots: [{ scopes: ['personal', 'team', 'groupChat'] }],
      supportsChannelFeatures: 'tier1',
      supportedChannelTypes: ['privateChannels', 'sharedChannels'],
    });
  });

  it('does not ask to hear what is not said to it, nor to reply in private messages that vanish', () => {
    expect(filled().authorization).toBeUndefined();
    expect(filled().bots[0].supportsTargetedMessages).toBeUndefined();
  });

  it('can be sent files, or Teams would not offer to attach any', () => {
    expect(filled().bots[0].supportsFiles).toBe(true);
  });

  it('offers the command everywhere', () => {
    for (const { commands } of filled().bots[0].commandLists) expect(commands[0].title).toBe('visit');
  });

  it('has icons of the sizes Teams wants', () => {
    expect(png('color.png')).toMatchObject({ png: true, width: 192, height: 192 });
    expect(png('outline.png')).toEqual({ png: true, width: 32, height: 32, alpha: true });
  });
});
