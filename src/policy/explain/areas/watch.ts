import type { LadderStep, Settings } from '../../profile';
import type { Area, Line, Teller } from '../teller';
import { allOf, anyOf, capital, each, minutes } from '../words';

const movements: Readonly<Record<Settings['checkins.steps'][number], string>> = {
  leftSchool: 'leaving school',
  arrived: 'arriving',
  leftProperty: 'leaving the property',
  backOrHome: 'being back at school or home',
};
const calls: Readonly<Record<Settings['checkins.safetyCall'][number], string>> = {
  loneWithConcern: 'whoever is alone with a concern',
  doorstepConcern: 'whoever has a concern at the door',
  loneEvening: 'whoever is alone in the evening',
};
const rungs: Readonly<Record<LadderStep['step'], string>> = {
  mobile: 'ring the visitors’ mobiles',
  slt: 'are called, and one of them or another senior leader takes charge',
  mobileAgain: 'ring the mobiles again',
  nextOfKin: 'ring the next of kin',
  families: 'ring the families to be visited',
  police: 'tell the police',
};

/** Check-ins and the watch over everybody who is out. */
export const watch: Area = {
  title: 'The watch over everybody who is out',
  lines: (teller) => [...checkIns(teller), ...overdue(teller)],
};

function checkIns({ say, pick }: Teller): Line[] {
  const reported = say('checkins.steps', (steps) => each(movements, steps));
  const home = pick('checkins.notReturning', { phone: 'once they have rung the office', button: 'with a tap' });
  const rung = say('checkins.safetyCall', (all) => (all.length === 0 ? 'nobody as a matter of course' : each(calls, all)));
  const comes = say('checkins.safetyCallMinutes', ({ from, to }) => `comes ${minutes(from)} after arriving and is late after ${minutes(to)}`);
  const aloud = pick('checkins.safetyCallScript', {
    addressAloud: 'the address is said aloud in it',
    off: 'nothing is laid down to be said in it',
  });
  return [
    `Visitors report ${reported}; going home instead counts ${home}. ` +
      `That somebody is safe is also recorded by ${say('checkins.safeConfirmTo', anyOf)}.`,
    `The office rings ${rung}; a safety call ${comes}, and ${aloud}.`,
  ];
}

function overdue({ say, pick, mark, values }: Teller): Line[] {
  const from = pick('overdue.clockFrom', { lastFinish: 'the end of the last visit', expectedReturn: 'the expected return' });
  const nudge = say('overdue.nudgeMinutes', minutes);
  const after = say('overdue.afterMinutes', minutes);
  const gap = say('overdue.stepGapMinutes', minutes);
  return [
    `Lateness counts from ${from}. After ${nudge} the visitors are asked; after ${after} this begins, ` +
      `with ${gap} for each step${mark('overdue.steps')}:`,
    values['overdue.steps'].map(rung),
    `When the office is closed, ${say('overdue.outOfHoursContact', anyOf)} takes its place.`,
  ];
}

function rung({ step, who, latestAfterSlt: latest }: LadderStep, i: number): string {
  const people = capital(step === 'slt' ? allOf(who) : anyOf(who));
  return `${i + 1}. ${people}: ${rungs[step]}${latest === undefined ? '' : `, at most ${minutes(latest)} after step 2`}.`;
}
