/** Something outside the program is in the way; the message says in one sentence what, and what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
