import { changeRows } from '../../src/storage/change-rows';
import { tableClient } from '../../src/storage/table-client';
import { waitingFor } from '../../src/policy/authorise';
import { lacksOf } from '../../src/policy/readiness';
import { dateOf } from '../../src/school/clock-time';
import { termBegan } from '../../src/school/term';
import type { School } from '../../src/school/school';
import { due } from '../../src/visit/due';
import { plus } from '../../src/visit/time';
import type { Details, Instant, Visit } from '../../src/visit/visit';
import { aRequest, Story } from '../support/story';

/** One visitor with nothing missing from their file, one stop, two hours; nothing on the checklist that needs anybody else. */
export function aPlain(school: School, leaveAt: Instant, n: number) {
  const since = termBegan(dateOf(leaveAt), school.termStarts);
  const visitors = school.people
    .filter(({ roles }) => roles.some((role) => ['teacher', 'familyWorker'].includes(role)))
    .filter((person) => lacksOf(person, school.profile.settings, since).length === 0);
  const visitor = visitors[n % visitors.length];
  if (!visitor) throw new Error('nobody to go');
  const request = aRequest(school.profile, {
    plan: { leaveAt, backBy: plus(leaveAt, 120), stops: [{ startAt: plus(leaveAt, 20), minutes: 30 }] },
    visitors: [{ id: visitor.id, name: visitor.name, lead: true }],
  });
  const details: Details = {
    ...request.details,
    stops: request.details.stops.slice(0, 1),
    visitors: [{ id: visitor.id, mobile: visitor.mobile ?? '' }],
  };
  return { visitor, request: { ...request, details } };
}

/** Who may approve this visit and has not. */
export function approverOf(visit: Visit, school: School) {
  const [approver] = waitingFor(visit, school.profile, school.people);
  if (!approver) throw new Error(`nobody can approve ${visit.id}`);
  return approver;
}

/** So many approved visits that leave at this time, written as they are stored, many in one transaction. */
export async function fill(connection: string, school: School, leaveAt: Instant, prefix: string, count: number): Promise<void> {
  const { visitor, request } = aPlain(school, leaveAt, 0);
  const chat = school.places.staff[0];
  const story = new Story(school.profile, school.people)
    .at('09:00')
    .does({ type: 'request', by: visitor, id: 'any', number: 'V-0000', school: school.id, chat, request });
  const { visit } = story.does({ type: 'approve', by: approverOf(story.visit, school), revision: story.visit.revision, reviewed: true, note: '' });
  const dueAt = due(visit, school.profile)?.at;
  const rows = Array.from({ length: count }, (_, n) => {
    const change = { visit: { ...visit, id: `${prefix}${n}` }, details: request.details, notes: {}, events: [], posts: [], dueAt };
    return changeRows(undefined, change);
  });

  const table = tableClient({ connectionString: connection }, 'visits');
  const most = Math.floor(100 / (rows[0]?.length ?? 1));
  for (let from = 0; from < rows.length; from += most) await table.submitTransaction(rows.slice(from, from + most).flat());
}
