import { mustSayWhyThen, outOfHours } from '../../src/policy/hours';
import { profileOf } from '../support/school';

const { settings } = profileOf('cmat');
const from = (leaveAt: string, backBy: string) => outOfHours({ leaveAt, backBy, stops: [] }, settings);

describe('a visit out of hours', () => {
  it.each([
    ['ends when reception closes', '2026-11-24T13:00:00.000Z', '2026-11-24T16:30:00.000Z', false],
    ['ends a minute after', '2026-11-24T13:00:00.000Z', '2026-11-24T16:31:00.000Z', true],
    ['begins when reception closes', '2026-11-24T16:30:00.000Z', '2026-11-24T16:30:00.000Z', true],
    ['is counted by London clocks in summer', '2026-06-23T13:00:00.000Z', '2026-06-23T15:31:00.000Z', true],
    ['and not by another', '2026-06-23T13:00:00.000Z', '2026-06-23T15:30:00.000Z', false],
    ['is on a Saturday', '2026-11-28T10:00:00.000Z', '2026-11-28T11:00:00.000Z', true],
    ['is on a Sunday', '2026-11-29T10:00:00.000Z', '2026-11-29T11:00:00.000Z', true],
    ['ends on another day', '2026-11-24T13:00:00.000Z', '2026-11-25T10:00:00.000Z', true],
  ])('%s', (_what, leaveAt, backBy, late) => {
    expect(from(leaveAt, backBy)).toBe(late);
  });

  it.each([
    ['referSLTorPolice', false, true],
    ['referSLTorPolice', true, true],
    ['warnAlone', false, false],
    ['warnAlone', true, true],
    ['approverConfirms', true, false],
  ] as const)('needs its reason as the policy says: %s, alone: %s', (rule, alone, asks) => {
    const mine = { ...settings, 'hours.outOfHours': rule };
    expect(mustSayWhyThen(mine, true, alone)).toBe(asks);
    expect(mustSayWhyThen(mine, false, alone)).toBe(false);
  });
});
