/** How much is measured. */
export interface Scale {
  /** Processes that load the bundle. */
  starts: number;
  /** Times each card is drawn. */
  draws: number;
  /** Visits that are out at any one time. */
  lanes: number;
  /** Presses on each of them before it counts, and then. */
  warming: number;
  measured: number;
  /** Rounds of the sweep, among so few and so many open visits. */
  rounds: number;
  few: number;
  many: number;
}

export const whole: Scale = { starts: 9, draws: 200, lanes: 20, warming: 5, measured: 25, rounds: 6, few: 100, many: 10_000 };

/** Enough that every step of the measurement runs, so that it cannot break unseen; its times say nothing. */
export const small: Scale = { starts: 1, draws: 2, lanes: 2, warming: 1, measured: 4, rounds: 2, few: 40, many: 80 };
