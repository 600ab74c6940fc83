import type { Problem } from '../problems';
import type { Settings } from '../profile';
import { clash } from './clash';

/** What is promised to a family, or asked of others about it, has what it takes elsewhere in the profile. */
export const familyClashes = (values: Settings): Problem[] => [...notice(values), ...aborted(values)];

function notice({
  'notice.rule': rule,
  'notice.channels': channels,
  'notice.unannouncedRequires': requires,
  'notice.unannouncedTypes': types,
  'notice.agencies': agencies,
}: Settings): Problem[] {
  const phoneless = rule === 'firstVisitByPhone' && !channels.includes('phone');
  const exceptionless = requires === 'exception' && types.length === 0;
  const agencyless = requires === 'agencyAgreement' && agencies.length === 0;
  return [
    ...clash(phoneless, 'notice.channels', channels, 'phone among them, as notice.rule is firstVisitByPhone'),
    ...clash(exceptionless, 'notice.unannouncedTypes', types, 'one at least, as notice.unannouncedRequires is exception'),
    ...clash(agencyless, 'notice.agencies', agencies, 'one at least, as notice.unannouncedRequires is agencyAgreement'),
  ];
}

function aborted({ 'door.noAdult': noAdult, 'followUp.onAbort': follows }: Settings): Problem[] {
  const wrong = noAdult === 'abortReschedule' && follows === 'off';
  return clash(wrong, 'followUp.onAbort', follows, 'reschedule or required, as door.noAdult is abortReschedule');
}
