import { allOf, anyOf, count, joined } from './explain/words';
import type { Settings } from './profile';

const due: Readonly<Record<Settings['outcome.due'], string>> = { sameDay: 'the same day', nextSchoolDay: 'by the next school day' };

const taps: Readonly<Record<Settings['checkins.steps'][number], string>> = {
  leftSchool: 'Left school',
  arrived: 'Arrived',
  leftProperty: 'Left the property',
  backOrHome: 'Back at school',
};

/** What a policy asks of everybody, in five lines. */
export const inShort = (settings: Settings): string[] => [approval(settings), pair(settings), ready(settings), watch(settings), afterwards(settings)];

function approval({ 'authorise.required': rule, 'authorise.approvers': approvers, 'authorise.dslJoint': dsl }: Settings): string {
  const who = anyOf(approvers);
  const both = dsl === 'safeguardingFocus' ? ', and a safeguarding visit by the DSL too' : '';
  if (rule === 'none') return 'A visit is asked for and logged before anybody leaves.';
  return `${rule === 'all' ? 'Every visit' : 'A visit with a concern, or after hours,'} is approved by ${who}${both}.`;
}

function pair({ 'pairs.rule': rule, 'pairs.requiredWhen': when }: Settings): string {
  if (rule === 'required' || when.includes('always')) return 'Two people go on every visit.';
  return `Two people go wherever possible${when.length > 0 ? ', and always where a concern asks for it' : ''}.`;
}

function ready({ 'policy.readConfirmation': reading, 'training.rule': training }: Settings): string {
  const read = reading.rule === 'required' ? `read ${joined(['this policy', ...reading.also], 'and')}` : 'know this policy';
  const trained = training === 'block' ? ', and have safer working training' : '';
  return `Before a visit you ${read}${trained}.`;
}

const watch = ({ 'overdue.nudgeMinutes': nudge, 'overdue.afterMinutes': after }: Settings): string =>
  `Report every step. ${count(nudge, 'minute')} late you are asked, ${count(after, 'minute')} late you are looked for.`;

const afterwards = ({ 'outcome.due': when, 'outcome.system': system }: Settings): string => `Write the visit up ${due[when]}, and record it in ${system}.`;

/** How a visit goes, in order (MCG-1-01). */
export const stagesOf = (settings: Settings): string[] => [
  'Ask with /visit: where, who, when and why, and the risk checklist.',
  settings['authorise.required'] === 'none' ? 'See that the office knows of it.' : `Wait for approval by ${anyOf(settings['authorise.approvers'])}. Do not leave before.`,
  `On the day tap ${settings['checkins.steps'].map((step) => taps[step]).join(', ')}.`,
  'Delayed? Tap Running late. In trouble? I need help.',
  `Write it up ${due[settings['outcome.due']]}.`,
];

/** What follows a visit (MCG-1-01). */
export function dutiesAfter(settings: Settings): string[] {
  const { 'debrief.with': manager, 'debrief.withLead': lead, 'followUp.actions': actions } = settings;
  const within = `within ${count(settings['debrief.dueSchoolDays'], 'school day')}`;
  return [
    `Record the visit in ${settings['outcome.system']}.`,
    `Tell ${allOf(settings['concern.notify'])} of any concern about a child at once.`,
    ...(manager === 'lineManager' ? [`Talk it over with your line manager ${within}.`] : []),
    ...(lead === 'on' ? [`Talk it over with your fellow visitor ${within}.`] : []),
    ...(settings['debrief.afterIncident'] === 'required' ? ['After an incident, talk it over with those whom you told of it.'] : []),
    ...(actions === 'on' ? ['See agreed actions through.'] : []),
  ];
}
