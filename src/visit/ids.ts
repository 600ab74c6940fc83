/** ISO-8601, UTC, always ending in Z: instants compare as text. */
export type Instant = string;

/** A person's Entra object id. */
export type PersonId = string;
