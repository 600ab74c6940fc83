import type { Timer } from '@azure/functions';
import type { Log } from '../src/desk/ports';

/** The timer's round. A fault is logged and thrown: the host records it, and the next minute tries again. */
export const makeSweepTimer =
  (sweep: () => Promise<unknown>, log: Log) =>
  async (timer: Pick<Timer, 'isPastDue'>): Promise<void> => {
    try {
      await sweep();
      log.info('swept', { late: timer.isPastDue });
    } catch (error) {
      log.error('sweep failed', error, {});
      throw error;
    }
  };
