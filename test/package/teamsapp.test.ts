import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'teamsapp.yml'), 'utf8');

const step = <Uses extends string, With extends z.ZodRawShape>(uses: Uses, inputs: With) =>
  z.strictObject({ uses: z.literal(uses), name: z.string().optional(), with: z.strictObject(inputs) });
const writing = <Step extends z.AnyZodObject, Out extends z.ZodRawShape>(one: Step, out: Out) =>
  one.extend({ writeToEnvironmentFile: z.strictObject(out) }).strict();
const file = z.string().startsWith('./');

/** What the toolkit's schema demands of the actions used here, and in which order they make sense. */
const project = z.strictObject({
  version: z.string().regex(/^v1\.([2-9]|1[0-3])$/),
  environmentFolderPath: z.literal('./env'),
  provision: z.tuple([
    writing(step('teamsApp/create', { name: z.string() }), { teamsAppId: z.literal('TEAMS_APP_ID') }),
    step('arm/deploy', {
      subscriptionId: z.string(),
      resourceGroupName: z.string(),
      templates: z.array(z.strictObject({ path: file, parameters: file, deploymentName: z.string() })).length(1),
    }),
    step('teamsApp/validateManifest', { manifestPath: file }),
    step('teamsApp/zipAppPackage', { manifestPath: file, outputZipPath: file, outputFolder: file }),
    step('teamsApp/validateAppPackage', { appPackagePath: file }),
    step('teamsApp/update', { appPackagePath: file }),
  ]),
  deploy: z.tuple([
    step('cli/runNpmCommand', { args: z.literal('ci') }),
    step('cli/runNpmCommand', { args: z.literal('run package') }),
    step('azureFunctions/zipDeploy', { artifactFolder: z.literal('dist'), resourceId: z.string() }),
  ]),
  publish: z.tuple([
    step('teamsApp/validateAppPackage', { appPackagePath: file }),
    writing(step('teamsApp/publishAppPackage', { appPackagePath: file }), { publishedAppId: z.string() }),
  ]),
});

describe('teamsapp.yml', () => {
  it('provisions, deploys and publishes with the actions of the toolkit', () => {
    expect(project.safeParse(parse(text)).error?.issues).toBeUndefined();
  });

  it('names only files that are there, or that it makes itself', () => {
    const named = [...text.matchAll(/\b(?:path|parameters|manifestPath): (\.\/\S+)/g)].map(([, path]) => path ?? '');
    const made = ['./appPackage/build'];

    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !made.some((folder) => path.startsWith(folder)) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('takes the function app it deploys to from what it provisions', () => {
    const { outputs } = JSON.parse(readFileSync(join(root, 'infra/azuredeploy.json'), 'utf8'));

    expect(text).toContain('resourceId: ${{BOT_AZURE_FUNCTION_APP_RESOURCE_ID}}');
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(['BOT_AZURE_FUNCTION_APP_RESOURCE_ID', 'BOT_ID']));
  });

  it('runs a script that exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

    expect(scripts).toHaveProperty('package');
  });
});
