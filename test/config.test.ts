import { readConfig } from '../src/config';

const id = '11111111-2222-4333-8444-555555555555';
const tenant = '11111111-2222-4333-8444-666666666666';
const azurite = 'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;';

const deployed = {
  MICROSOFT_APP_ID: id,
  MICROSOFT_APP_TENANT_ID: tenant,
  MICROSOFT_APP_TYPE: 'UserAssignedMSI',
  TABLES_ENDPOINT: 'https://visits.table.core.windows.net',
  ADMINISTRATORS: id,
  SCHOOL_FILE: 'schools.json',
};
const local = { BOT_AUTH: 'anonymous' };

describe('the environment, deployed', () => {
  it('is read whole', () => {
    expect(readConfig(deployed)).toEqual({
      port: 3978,
      auth: { type: 'UserAssignedMSI', appId: id, tenantId: tenant },
      tables: { at: 'endpoint', endpoint: 'https://visits.table.core.windows.net' },
      administrators: [id],
      schoolFile: 'schools.json',
      sweepSeconds: 15,
    });
  });

  it('takes a single-tenant app with its password', () => {
    expect(readConfig({ ...deployed, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: 'secret' }).auth).toEqual({
      type: 'SingleTenant',
      appId: id,
      tenantId: tenant,
      password: 'secret',
    });
  });

  it('takes several administrators, however they are separated', () => {
    expect(readConfig({ ...deployed, ADMINISTRATORS: `${id.toUpperCase()}, ${tenant};` }).administrators).toEqual([id, tenant]);
  });

  it.each([
    ['MICROSOFT_APP_ID', undefined],
    ['MICROSOFT_APP_ID', ''],
    ['MICROSOFT_APP_ID', 'my-bot'],
    ['MICROSOFT_APP_TENANT_ID', undefined],
    ['MICROSOFT_APP_TYPE', undefined],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['MICROSOFT_APP_TYPE', 'userassignedmsi'],
    ['MICROSOFT_APP_PASSWORD', 'a password beside a managed identity'],
    ['TABLES_ENDPOINT', undefined],
    ['TABLES_ENDPOINT', 'http://visits.table.core.windows.net'],
    ['TABLES_CONNECTION', azurite],
    ['ADMINISTRATORS', undefined],
    ['ADMINISTRATORS', ' '],
    ['ADMINISTRATORS', 'head@school.example'],
    ['SCHOOL_FILE', undefined],
    ['BOT_AUTH', 'anonymous'],
    ['BOT_AUTH', 'off'],
  ])('is refused, by name, when %s is %p', (name, value) => {
    expect(() => readConfig({ ...deployed, [name]: value })).toThrow(new RegExp(`^${name} `));
  });

  it('is refused when a single-tenant app has no password', () => {
    expect(() => readConfig({ ...deployed, MICROSOFT_APP_TYPE: 'SingleTenant' })).toThrow(/^MICROSOFT_APP_PASSWORD /);
  });

  it('never repeats a password in what it says', () => {
    expect(() => readConfig({ ...deployed, MICROSOFT_APP_PASSWORD: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});

describe('the environment, on one machine', () => {
  it('needs nothing but the word that turns authentication off', () => {
    expect(readConfig(local, '127.0.0.1')).toEqual({
      port: 3978,
      auth: { type: 'anonymous' },
      tables: { at: 'azurite' },
      administrators: [],
      schoolFile: undefined,
      sweepSeconds: 15,
    });
  });

  it.each(['0.0.0.0', '192.168.1.20', 'visits.example', '127.0.0.1.example'])('is not taken for granted on %s', (host) => {
    expect(() => readConfig({ ...deployed, BOT_AUTH: 'anonymous', MICROSOFT_APP_ID: undefined }, host)).toThrow(/^BOT_AUTH /);
  });

  it.each([
    ['UseDevelopmentStorage=true'],
    [azurite],
    ['AccountName=a;AccountKey=b;TableEndpoint=http://localhost:10002/a'],
    ['AccountName=a;AccountKey=b;TableEndpoint=http://[::1]:10002/a'],
  ])('takes storage on this machine: %s', (connection) => {
    expect(readConfig({ ...local, TABLES_CONNECTION: connection }, 'localhost').tables).toEqual({ at: 'connection', connection });
  });

  it.each([
    ['TABLES_CONNECTION', 'DefaultEndpointsProtocol=https;AccountName=visits;AccountKey=b;EndpointSuffix=core.windows.net'],
    ['TABLES_CONNECTION', 'AccountName=a;AccountKey=b;TableEndpoint=https://visits.table.core.windows.net'],
    ['TABLES_CONNECTION', 'UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://elsewhere.example'],
    ['TABLES_CONNECTION', 'nonsense'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '39.5'],
    ['PORT', 'http'],
    ['SWEEP_SECONDS', '-1'],
    ['SWEEP_SECONDS', 'often'],
    ['MICROSOFT_APP_ID', 'my-bot'],
  ])('is refused, by name, when %s is %p', (name, value) => {
    expect(() => readConfig({ ...local, [name]: value }, '127.0.0.1')).toThrow(new RegExp(`^${name} `));
  });

  it('is refused with both an app id and no authentication', () => {
    expect(() => readConfig({ ...local, MICROSOFT_APP_ID: id }, '127.0.0.1')).toThrow(/^BOT_AUTH /);
  });

  it('lets the sweep be left to the hand', () => {
    expect(readConfig({ ...local, SWEEP_SECONDS: '0' }, '127.0.0.1').sweepSeconds).toBe(0);
  });
});
