import type { Settings } from '../../profile';
import type { Area } from '../teller';
import { allOf, days, each } from '../words';

const readers: Readonly<Record<Settings['access.notes'][number], string>> = {
  visitors: 'the visitors',
  approvers: 'the approvers',
  headteacher: 'the headteacher',
  seniorLeaders: 'the senior leaders',
  dsl: 'the DSL',
  lineManager: 'the line manager',
  namedReaders: 'people named for it',
};
const audiences: Readonly<Record<Settings['report.audience'][number], string>> = {
  headteacher: 'the headteacher',
  dsl: 'the DSL',
  slt: 'the SLT',
  governors: 'the governors',
  academyCouncil: 'the academy council',
};
const items: Readonly<Record<Settings['report.items'][number], string>> = {
  counts: 'numbers of visits',
  lateReturns: 'late returns',
  abortedVisits: 'visits that could not be made',
  overdueRuns: 'times somebody was overdue',
  aggressionLog: 'aggression',
  missingRecords: 'missing records',
  parentsTold: 'parents told of outcomes',
  partnershipOutcomes: 'what came of partnership',
  concernHandling: 'how concerns were dealt with',
};
const periods: Readonly<Record<Settings['report.period'], string>> = { monthly: 'month', halfTermly: 'half-term', termly: 'term' };

/** Who may read what, reports and keeping. */
export const access: Area = {
  title: 'Who may know',
  lines: ({ say, pick }) => {
    const open = pick('access.audience', { needToKnow: 'those who need to know them', involvedStaff: 'the staff involved in it' });
    const notes = say('access.notes', (all) => each(readers, all));
    const often = pick('report.period', periods);
    const receive = say('report.audience', (all) => each(audiences, all));
    const hold = say('report.items', (all) => each(items, all));
    const board = say('report.liveBoard', allOf);
    const kept = say('data.retention', ({ clearContactsAfterDays }) => days(clearContactsAfterDays));
    return [
      `Details of a visit are open to ${open}; its notes to ${notes}.`,
      `Every ${often} a report goes to ${receive}, with nobody’s name in it: ${hold}.`,
      `The board of today’s visits is seen by ${board}. Addresses and numbers are cleared ${kept} after a visit has closed.`,
    ];
  },
};
