import type { Scene } from '../../desk/ports';
import { timeText } from '../../school/clock-time';
import type { NoticeOf } from '../../visit/posts';
import type { TypedReport } from '../../visit/typed';
import type { Band } from '../head';
import { reportButtons } from '../report-buttons';
import { asVisitor } from '../../visit/visitors';
import { waitingOn } from '../visit/waiting';
import { nameOf, timeOn } from './words';

export interface NoticeWords {
  style: Band['style'];
  title: string;
  /** At most two, each short enough for a phone; nothing of family, address or reason. */
  lines: string[];
}

/** What each notice says; `who` is the person it is about. Safe in every chat. */
export function noticeWords({ of, who, report }: { of: NoticeOf; who?: string; report?: TypedReport }, scene: Scene, reader?: string): NoticeWords {
  const { visit, now } = scene;
  const going = reader !== undefined && asVisitor(visit, { id: reader }) !== undefined;
  const name = who === undefined ? '' : nameOf(scene, who);
  const back = timeOn(visit.clock.dueBack, now);
  switch (of) {
    case 'declined':
      return { style: 'warning', title: 'Declined', lines: ['This visit must not take place.'] };
    case 'changesAsked':
      return { style: 'warning', title: 'Changes asked for', lines: ['Change the request and send it again.'] };
    case 'companionRefused':
      return { style: 'warning', title: 'Companion cannot come', lines: [`${name || 'A companion'} cannot come. Choose somebody else.`] };
    case 'approved':
      return { style: 'good', title: 'Approved', lines: [`Leaves at ${timeOn(visit.plan.leaveAt, now)}, due back at ${back}.`] };
    case 'blocked':
      return { style: 'attention', title: 'Not approved', lines: ['This visit must not take place.'] };
    case 'cancelled':
      return { style: 'emphasis', title: 'Cancelled', lines: ['Nobody goes.'] };
    case 'lapsed':
      return { style: 'warning', title: 'Not approved in time', lines: ['The time for this visit has passed. Ask again with a new time.'] };
    case 'approvalWaiting':
      return { style: 'warning', title: 'Still waiting for approval', lines: [`Waiting for ${waitingOn(scene) || 'nobody'}.`, `To leave at ${timeOn(visit.plan.leaveAt, now)}.`] };
    case 'dslTold':
      return { style: 'emphasis', title: 'For your information', lines: ['A visit with a safeguarding focus has been asked for.'] };
    case 'late':
      return { style: 'warning', title: 'Running late', lines: [`Now due back at ${back}.`] };
    case 'helpComing':
      return { style: 'attention', title: who !== undefined && who === reader ? 'Your call has gone out' : `${name || 'Somebody'} has called for help`, lines: ['Senior leaders and the office are being told.', 'In danger? Ring 999 now if you can.'] };
    case 'takenOn':
      return { style: 'attention', title: 'Somebody has it', lines: [`${name || 'A senior leader'} is dealing with this.`] };
    case 'heardOf':
      return { style: 'warning', title: 'One heard of', lines: [`${name || 'A visitor'} has been heard of. The others are still missing.`] };
    case 'policeTold':
      return { style: 'attention', title: 'Police told', lines: ['The police have been told.'] };
    case 'allSafe':
      return { style: 'good', title: 'Contact made: safe', lines: [`The alarm is over (${timeText(now)}). Nobody need ring any more.`] };
    case 'unreached':
      return {
        style: 'attention',
        title: 'Could not be told',
        lines: [name ? `The bot could not reach ${name}. Ring them.` : 'An alert did not arrive. Ring the office and a senior leader.'],
      };
    case 'didNotGo':
      return { style: 'emphasis', title: 'Did not go', lines: ['Nobody left. The watch is over.'] };
    case 'outcomeMissing':
      return { style: 'warning', title: 'Not written up yet', lines: ['Write it up while it is fresh.'] };
    case 'concern':
      return { style: 'attention', title: 'A concern was raised', lines: ['The write-up raises a concern. Speak to the visitors today.'] };
    case 'doorstep':
      return {
        style: 'attention',
        title: 'Concern at the door',
        lines: [
          `${name || 'A visitor'} has a concern before going in and ${isInside(scene, who) ? 'carries on' : 'is leaving'}.`,
          ...(reader === undefined ? ['What they say is in the own chat of office, senior leaders and line manager.'] : []),
        ],
      };
    case 'voided':
      return { style: 'warning', title: 'Approval withdrawn', lines: ['It must be approved again. Nobody leaves until it is.'] };
    case 'cautionWhileOut':
      return {
        style: 'attention',
        title: 'New warning',
        lines: [going ? 'New warning about where you are going. Ring the office before going in.' : 'New warning about where they are going. Ring them before they go in.'],
      };
    case 'notConsulted':
      return {
        style: 'warning',
        title: 'The DSL was not asked',
        lines: ['The request says that the DSL was asked, and the DSL says not.', `Speak to them before ${visit.stage === 'authorised' ? 'anybody leaves' : 'it is approved'}.`],
      };
    case 'teamChanged':
      return { style: 'warning', title: 'Other people go', lines: [going ? 'Do not leave before it is approved.' : 'You do not go on this visit.'] };
    case 'stopAdded':
      return { style: 'warning', title: 'One more stop', lines: [`Now due back at ${back}.`] };
    case 'stopRefused':
      return going
        ? { style: 'attention', title: 'Do not go to the new stop', lines: ['It has to be looked at first. Ring the office.'] }
        : { style: 'attention', title: 'New stop not added', lines: ['Visitors asked for one more stop, and must not go there yet.', 'Ring them: somebody senior has to decide.'] };
    case 'arrivalAsked':
      return going
        ? { style: 'warning', title: 'No word from you', lines: ['Are you there? Tap Arrived. If not yet, tap Running late on your card.'] }
        : { style: 'warning', title: 'No word of arriving', lines: ['They should be there by now, and have been asked. Ring them if you hear nothing.'] };
    case 'typedReport': {
      const at = report?.wroteAt === undefined ? '' : ` at ${timeOn(report.wroteAt, now)}`;
      return {
        style: 'attention',
        title: 'Typed, not confirmed',
        lines: [`${name || 'A visitor'} typed “${report ? typedWords(report) : 'a report'}”${at}. It may have come late and ends nothing.`, 'Ring them. Once you have spoken, press Reached: safe.'],
      };
    }
    case 'leftAgainst':
      return visit.breach?.includes('approval')
        ? { style: 'attention', title: 'Left without approval', lines: ['They are watched from now on. Ring them now.'] }
        : { style: 'attention', title: 'Left without what was agreed', lines: ['A condition for leaving is not met. Ring them now.'] };
    case 'approvedByPhone':
      return {
        style: 'warning',
        title: 'Approval by telephone',
        lines: [`${name || 'Somebody'} has put on record that you approved this visit by telephone.`, 'Not so? Ring the office now: nobody is to leave.'],
      };
    case 'meetingInSchool':
      return { style: 'emphasis', title: 'Meeting in school, not a home visit', lines: ['Nobody leaves for it. Arrange a time in school.'] };
  }
}

const typedWords = ({ what, minutes }: TypedReport): string => (what === 'late' ? `${minutes ?? ''} minutes late`.trim() : reportButtons[what].title.toLowerCase());

const isInside = ({ visit }: Scene, who?: string): boolean => visit.visitors.some(({ id, position }) => id === who && position.at === 'property');
