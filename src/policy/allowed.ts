import { z } from 'zod';

type Schema = z.ZodTypeAny;

/** What a value may be, in words for whoever edits the file. */
export function allowed(schema: Schema): string {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodNumber) return `a whole number from ${inner.minValue} to ${inner.maxValue}`;
  if (inner instanceof z.ZodString) return text(inner);
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (isEnum(inner)) return inner.options.length === 1 ? `${inner.options[0]} and nothing else` : `one of: ${inner.options.join(', ')}`;
  if (isArray(inner)) return `a list of${inner._def.minLength ? ' at least one' : ''}: ${allowed(inner.element)}`;
  if (isObject(inner)) return `an object with: ${fields(inner)}`;
  if (isUnion(inner)) return inner.options.map(allowed).join(', or ');
  if (isRecord(inner)) return 'an object';
  throw new Error('a kind of value that has no words yet');
}

/** The schema at a path, or the innermost one that the path reaches. */
export function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema {
  const inner = unwrapped(schema);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (isArray(inner)) return schemaAt(inner.element, rest);
  if (isRecord(inner)) return schemaAt(inner.valueSchema, rest);
  const field = isObject(inner) ? inner.shape[key] : undefined;
  return field ? schemaAt(field, rest) : schema;
}

/** The names in an object that come nearest to one that is not among them: those of the same group. */
export function namesNear(schema: Schema, name: string): string {
  const inner = unwrapped(schema);
  const names = isObject(inner) ? Object.keys(inner.shape) : [];
  const group = names.filter((other) => other.split('.')[0] === name.split('.')[0]);
  if (names.length < 30) return allowed(schema);
  return group.length > 0 ? `one of: ${group.join(', ')}` : `one of the ${names.length} names, such as ${names.slice(0, 3).join(', ')}`;
}

function unwrapped(schema: Schema): Schema {
  if (isOptional(schema)) return unwrapped(schema.unwrap());
  if (isDefault(schema)) return unwrapped(schema.removeDefault());
  if (isEffects(schema)) return unwrapped(schema.innerType());
  return schema;
}

function text(schema: z.ZodString): string {
  const pattern = schema._def.checks.find((check) => check.kind === 'regex');
  if (pattern?.message) return pattern.message;
  const { minLength: least, maxLength: most } = schema;
  if (most === null) return 'text, not empty';
  return least ? `text of ${least} to ${most} characters` : `text of up to ${most} characters, or empty`;
}

/** Fields that may be left out are marked. */
const fields = (schema: z.ZodObject<z.ZodRawShape>): string =>
  Object.entries(schema.shape)
    .map(([name, field]) => (field.isOptional() ? `${name} (may be left out)` : name))
    .join(', ');

// Because instanceof alone leaves what is inside untyped.
const isEnum = (schema: Schema): schema is z.ZodEnum<[string, ...string[]]> => schema instanceof z.ZodEnum;
const isArray = (schema: Schema): schema is z.ZodArray<Schema> => schema instanceof z.ZodArray;
const isObject = (schema: Schema): schema is z.ZodObject<z.ZodRawShape> =>
  schema instanceof z.ZodObject;
const isUnion = (schema: Schema): schema is z.ZodUnion<[Schema, Schema]> => schema instanceof z.ZodUnion;
const isRecord = (schema: Schema): schema is z.ZodRecord<z.ZodString, Schema> => schema instanceof z.ZodRecord;
const isOptional = (schema: Schema): schema is z.ZodOptional<Schema> => schema instanceof z.ZodOptional;
const isDefault = (schema: Schema): schema is z.ZodDefault<Schema> => schema instanceof z.ZodDefault;
const isEffects = (schema: Schema): schema is z.ZodEffects<Schema> => schema instanceof z.ZodEffects;
