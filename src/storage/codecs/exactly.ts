import type { z } from 'zod';

type Whole<T> = T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T;
type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Same<A, B> = Mutual<A, B> extends true ? Mutual<Whole<A>, Whole<B>> : false;

/** Reads a `T` and nothing else. */
export type Codec<T> = z.ZodType<T, z.ZodTypeDef, unknown>;

/** Does not compile unless the schema says just what the type says, optional parts included: nothing is lost in a row. */
export const exactly =
  <T>() =>
  <S extends Codec<T>>(schema: Same<T, z.output<S>> extends true ? S : never): Codec<T> =>
    schema;
