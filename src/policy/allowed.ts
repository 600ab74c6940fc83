import { z } from 'zod';

type Schema = z.ZodTypeAny;

/** What a value may be, in words for whoever edits the file. */
export function allowed(schema: Schema): string {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodNumber) return `a whole number from ${inner.minValue} to ${inner.maxValue}`;
  if (inner instanceof z.ZodString) return text(inner);
  if (isEnum(inner)) return `one of: ${inner.options.join(', ')}`;
  if (isArray(inner)) return `a list of: ${allowed(inner.element)}`;
  if (isObject(inner)) return `an object with: ${Object.keys(inner.shape).join(', ')}`;
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

function unwrapped(schema: Schema): Schema {
  if (isOptional(schema)) return unwrapped(schema.unwrap());
  if (isDefault(schema)) return unwrapped(schema.removeDefault());
  if (isEffects(schema)) return unwrapped(schema.innerType());
  return schema;
}

function text(schema: z.ZodString): string {
  const pattern = schema._def.checks.find((check) => check.kind === 'regex');
  if (pattern?.message) return pattern.message;
  if (schema.maxLength !== null) return `text of ${schema.minLength ?? 0} to ${schema.maxLength} characters`;
  return 'text, not empty';
}

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
