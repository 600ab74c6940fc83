import type { PersonRecord } from './people';
import type { Member } from './school';

type OnFile = Pick<Member, 'mobile' | 'nextOfKin' | 'vehicle'>;
type Said = Pick<PersonRecord, 'confirmedOn' | 'policyRead' | 'training'>;

/** What the rules may know of somebody's file: whether it is there and since when, never what it says. */
export const recordOf = ({ mobile, nextOfKin, vehicle }: OnFile, { confirmedOn, policyRead, training }: Said): PersonRecord => ({
  mobile: mobile !== undefined,
  nextOfKin: nextOfKin !== undefined,
  vehicle: vehicle !== undefined,
  ...(confirmedOn !== undefined && { confirmedOn }),
  policyRead: distinct(policyRead),
  training: distinct(training),
});

const distinct = <Entry>(all: readonly Entry[]): Entry[] => [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
