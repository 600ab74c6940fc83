import type { Errors } from '../../desk/forms/page';
import { maybe, type Maybe } from './form-views';

export type Wrong<Values> = { [field in keyof Values]: Maybe };

/** One line per field, whether or not it is wrong: the template names them all. */
export function lines<Values extends object>(values: Values, errors: Errors<Values>): Wrong<Values> {
  const none: Partial<Wrong<Values>> = {};
  for (const field in values) none[field] = maybe(errors[field]);
  return { ...none } as Wrong<Values>;
}
