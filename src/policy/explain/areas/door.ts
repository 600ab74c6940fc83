import type { Settings } from '../../profile';
import type { Area, Line, Teller } from '../teller';
import { anyOf, minutes } from '../words';

const adults: Readonly<Record<Settings['door.adultRule']['enter'], string>> = {
  parentalResponsibility: 'an adult with parental responsibility',
  parentOrDelegate: 'a parent or an adult they have named',
  responsibleAdult: 'a responsible adult',
  parentOrCarer: 'a parent or carer',
};

/** At the door and inside. */
export const door: Area = {
  title: 'At the door and inside',
  lines: (teller) => [...atTheDoor(teller), ...inside(teller)],
};

function atTheDoor({ say, pick }: Teller): Line[] {
  const adult = say('door.adultRule', ({ enter, talk }) => `Visitors go in when ${adults[enter]} asks them in, and talk to ${adults[talk]}`);
  const nobody = pick('door.noAdult', { abortReschedule: 'they come back and find another time', doNotEnter: 'they stay outside' });
  const safe = pick('door.feelsSafe', {
    ask: 'They are asked at the door if they feel safe',
    off: 'They are not asked at the door if they feel safe',
  });
  const wait = say('door.waitMinutes', minutes);
  const leave = say('door.waitAgreement', (roles) => (roles.length === 0 ? 'not needed' : anyOf(roles)));
  const rings = pick('door.whoCallsFamily', { visitor: 'the visitor', school: 'the school, never by the visitor' });
  return [
    `${adult}; with nobody like that there, ${nobody}.`,
    `${safe}. They wait for a family at most ${wait}; leave to wait: ${leave}.`,
    `A family that does not answer is rung by ${rings}.`,
  ];
}

function inside({ pick }: Teller): Line[] {
  const animals = pick('animals.scope', {
    all: 'Every animal is put in another room',
    dangerous: 'Animals that could be dangerous are put in another room',
    off: 'Animals may stay where they are',
  });
  const refused = pick('animals.onRefusal', {
    cancel: 'the visit is called off',
    cancelAndInformAgencies: 'the visit is called off and the agencies concerned are told',
  });
  const rooms = pick('rooms.rule', {
    permittedNoBedrooms: 'use only rooms they are shown into, and never a bedroom',
    noUpstairsNoChildBedroom: 'stay downstairs and out of children’s bedrooms',
    noBedrooms: 'stay out of bedrooms',
  });
  return [`${animals}; when a family refuses, ${refused}.`, `Visitors ${rooms}.`];
}
