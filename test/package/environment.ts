const id = '11111111-2222-4333-8444-555555555555';

/** What a deployed app is given, and nothing of this machine but the way to its programs. */
export const environment = {
  PATH: process.env['PATH'],
  MICROSOFT_APP_ID: id,
  MICROSOFT_APP_TENANT_ID: id,
  MICROSOFT_APP_TYPE: 'UserAssignedMSI',
  TABLES_ENDPOINT: 'https://visits.table.core.windows.net',
  ADMINISTRATORS: id,
  SCHOOL_FILE: 'schools/oakfield.json',
};
