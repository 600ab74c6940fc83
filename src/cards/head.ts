import type { Scene } from '../desk/ports';
import { dayText, timeText } from '../school/clock-time';
import { phoneText } from '../school/phone';
import type { Instant, Visit } from '../visit/visit';
import { askedCompanions } from './visit/waiting';
import { sameDay, whoGoes } from './words/words';

/** The coloured band: the stage in words and the time that matters. */
export interface Band {
  style: 'good' | 'warning' | 'attention' | 'emphasis' | 'accent';
  stage: string;
  number: string;
  label: string;
  time: string;
  timed: boolean;
}

/** What stands at the top of every card. */
export interface Head {
  stale: boolean;
  officePhone: string;
  band: Band;
  who: string;
}

export const headOf = (scene: Scene, band: Band = bandOf(scene)): Head => ({
  stale: scene.sweepStale,
  officePhone: phoneText(scene.school.officePhone),
  band,
  who: whoGoes(scene.visit),
});

/** A band with a time; the day is said when it is not today's. */
export function timedBand(scene: Scene, style: Band['style'], stage: string, label: string, at: Instant): Band {
  const day = sameDay(at, scene.now) ? '' : ` ${dayText(at)}`;
  return { style, stage, number: scene.visit.number, label: `${label}${day}`, time: timeText(at), timed: true };
}

export const plainBand = ({ visit }: Scene, style: Band['style'], stage: string): Band => ({
  style,
  stage,
  number: visit.number,
  label: '',
  time: '',
  timed: false,
});

/** The band for where this visit stands; an open alarm comes before everything else. */
export function bandOf(scene: Scene): Band {
  const { visit } = scene;
  if (visit.alarm) return alarmBand(scene, visit.alarm);
  switch (visit.stage) {
    case 'requested':
      return plainBand(scene, 'warning', requestedWords(visit));
    case 'assessed':
      return timedBand(scene, 'emphasis', waitingWords(visit), 'Leaves', visit.plan.leaveAt);
    case 'authorised':
      return timedBand(scene, 'accent', 'Approved', 'Leaves', visit.plan.leaveAt);
    case 'out':
      return scene.now > visit.clock.dueBack
        ? timedBand(scene, 'warning', 'Out, late', 'Due back', visit.clock.dueBack)
        : timedBand(scene, 'accent', 'Out', 'Due back', visit.clock.dueBack);
    case 'back':
      return timedBand(scene, 'good', 'Everyone is safe', 'Since', visit.backAt ?? visit.clock.dueBack);
    case 'closed':
      return plainBand(scene, 'good', 'Finished');
    case 'declined':
      return plainBand(scene, 'warning', 'Declined');
    case 'blocked':
      return plainBand(scene, 'attention', 'Not approved');
    case 'cancelled':
      return plainBand(scene, 'emphasis', 'Cancelled');
    case 'didNotGo':
      return plainBand(scene, 'emphasis', 'Did not go');
    case 'inSchool':
      return plainBand(scene, 'emphasis', 'Meeting in school, not a home visit');
  }
}

function alarmBand(scene: Scene, alarm: NonNullable<Visit['alarm']>): Band {
  switch (alarm.kind) {
    case 'overdue':
      return timedBand(scene, 'attention', 'Overdue', 'Due back', alarm.dueBack);
    case 'help':
      return timedBand(scene, 'attention', 'Help asked for', 'At', alarm.openedAt);
    case 'safetyCall':
      return timedBand(scene, 'attention', 'Safety call failed', 'At', alarm.openedAt);
  }
}

const requestedWords = (visit: Visit): string =>
  visit.visitors.some(({ coming }) => coming === 'no') ? 'Needs another companion' : 'Changes asked for';

/** What a visit waits for, as every chat may read it: that something is checked, not what. */
function waitingWords(visit: Visit): string {
  if (askedCompanions(visit).length > 0) return 'Waiting for a companion';
  return visit.holds.length > 0 ? 'Waiting for a check' : 'Waiting for approval';
}
