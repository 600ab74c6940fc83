import type { z } from 'zod';
import { allowed, namesNear, schemaAt } from './allowed';

/** One thing wrong in a file: where, what stands there and what may stand there. */
export interface Problem {
  where: string;
  found: string;
  allowed: string;
}

type Path = readonly (string | number)[];

/** What zod found wrong, in words for whoever edits the file. */
export const problems = (error: z.ZodError, schema: z.ZodTypeAny, json: unknown): Problem[] =>
  error.issues.flatMap((issue): Problem[] => {
    const rule = schemaAt(schema, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ where: named([...issue.path, key]), found: 'not known', allowed: namesNear(rule, key) }));
    }
    const found = shown(valueAt(json, issue.path));
    return [{ where: named(issue.path), found, allowed: issue.code === 'custom' ? issue.message : allowed(rule) }];
  });

/** One problem on one line. */
export const sentence = (file: string, { where, found, allowed: may }: Problem): string =>
  `${file}: ${where} is ${found}; allowed: ${may}`;

/** A value as it is shown in an error: JSON, cut short. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

/** `people[2]/roles[0]` */
export const named = (path: Path): string =>
  path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `/${key}`))
    .join('')
    .trim() || 'the whole file';

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), json);
