import { makeSweepTimer } from '../../functions/sweep';
import { aLog } from './a-log';

describe('the timer', () => {
  it('ends when the round is over', async () => {
    let over = false;
    await makeSweepTimer(async () => void (over = await Promise.resolve(true)), aLog())({ isPastDue: false });

    expect(over).toBe(true);
  });

  it('logs a round that failed and lets the host see it', async () => {
    const log = aLog();
    const fault = new Error('tables are away');

    await expect(makeSweepTimer(() => Promise.reject(fault), log)({ isPastDue: true })).rejects.toBe(fault);
    expect(log.errors).toEqual([fault]);
  });
});
