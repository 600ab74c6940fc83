import type { Settings } from '../../profile';
import type { Area, Line, Teller } from '../teller';
import { allOf, count, days, each, minutes } from '../words';

const fields: Readonly<Record<Settings['outcome.fields'][number], string>> = {
  outcome: 'the outcome',
  notesFiled: 'where notes are filed',
  concerns: 'concerns',
  relevantInformation: 'other information that matters',
  signsSeen: 'signs seen in the home',
  observations: 'what was observed',
  discussions: 'what was talked about',
  timeSpent: 'the time spent',
  purpose: 'the purpose',
  actions: 'the actions agreed',
  actionOwners: 'who does them',
};
const due: Readonly<Record<Settings['outcome.due'], string>> = { sameDay: 'the same day', nextSchoolDay: 'by the next school day' };

/** The write-up, follow-up and debrief. */
export const after: Area = {
  title: 'Afterwards',
  lines: (teller) => [...writeUp(teller), ...more(teller), ...followUp(teller), ...debrief(teller)],
};

function writeUp({ say, pick }: Teller): Line[] {
  const system = say('outcome.system', (name) => name);
  const before = pick('outcome.recordBefore', { bot: 'in the bot alone', system: 'in both' });
  const by = pick('outcome.due', due);
  const asked = say('outcome.reminderMinutes', minutes);
  const holds = say('outcome.fields', (all) => each(fields, all));
  return [
    `Visits are recorded in ${system}; purpose and staff are written down beforehand ${before}.`,
    `A write-up is due ${by}, is asked for ${asked} after the return, and holds: ${holds}.`,
  ];
}

function more({ mark, values, type }: Teller): Line[] {
  const kinds = values['outcome.fieldsByType'];
  if (kinds.length === 0) return [`No kind of visit has more to write up than that${mark('outcome.fieldsByType')}.`];
  return [`Written up besides${mark('outcome.fieldsByType')}:`, kinds.map((kind) => `${type(kind.type)}: ${kind.fields.join('; ')}.`)];
}

function followUp({ say, pick }: Teller): Line[] {
  const tracked = pick('followUp.actions', { on: 'Agreed actions are tracked', off: 'Agreed actions are not tracked' });
  const every = say('followUp.reminderDays', (number) => (number === 1 ? 'day' : days(number)));
  const aborted = pick('followUp.onAbort', {
    required: 'is followed up with the parents',
    reschedule: 'is arranged again',
    off: 'asks for nothing more',
  });
  return [`${tracked}; an open one is asked for every ${every}. A visit that could not be made ${aborted}.`];
}

function debrief({ say, pick }: Teller): Line[] {
  const manager = pick('debrief.with', {
    lineManager: 'Each visitor talks the visit over with their line manager',
    off: 'A visit need not be talked over with a line manager',
  });
  const lead = pick('debrief.withLead', { on: 'the two visitors talk it over', off: 'the two visitors need not talk it over' });
  const incident = pick('debrief.afterIncident', { required: 'an incident is always talked over', off: 'an incident need not be talked over' });
  const within = say('debrief.dueSchoolDays', (number) => `${number === 1 ? 'is' : 'are'} ${count(number, 'school day')}`);
  const ensured = say('debrief.ensuredBy', (roles) => (roles.length === 0 ? 'nobody in particular' : allOf(roles)));
  return [`${manager}; ${lead}; ${incident}.`, `There ${within} for such a talk; seen to by: ${ensured}.`];
}
