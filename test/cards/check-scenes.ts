import type { Scene } from '../../src/desk/ports';
import type { Caution } from '../../src/policy/caution';
import { foundNow } from '../../src/policy/cautions';
import { holdsOf } from '../../src/policy/holds';
import { contextOf } from '../../src/school/context';
import type { Member, School } from '../../src/school/school';
import type { Answer, Details, Found, Visit } from '../../src/visit/visit';
import { ann, aScene, aSchool, ben, clerk, deputy, details, dsl, everybody, head } from './a-scene';
import { ladderTo, placed, visitors } from './placing';

export const noon = '2026-11-24T12:00:00.000Z';

/** Nobody has signed or decided anything. */
export const unsigned: Partial<Visit> = { approvals: [], decision: undefined };

/** What this visit waits for, as the rules say. */
export const held = (scene: Scene): Scene => ({
  ...scene,
  visit: { ...scene.visit, holds: holdsOf(scene.visit, contextOf(scene.school, scene.now)) },
});

const caution = (kind: Caution['kind'], address: string, more: Partial<Caution> = {}): Caution => ({
  id: `c-${kind}-${address.replace(/\W+/g, '-').toLowerCase()}`,
  kind,
  family: '',
  address,
  postcode: 'LU2 7QX',
  reason: 'The snarling uncle lives there',
  owner: dsl.id,
  addedBy: dsl.id,
  addedOn: '2026-09-01',
  reviewBy: '2027-01-31',
  ...more,
});

const here = '77 Marmalade Street, Luton';
const nearby = 'Flat 7, 77 Marmalade Street';

/** A school that holds these cautions, and a visit that was compared with them. */
const warned = (scene: Scene, cautions: readonly Caution[], said: Partial<Found> = {}): Scene => {
  const found = foundNow([], scene.private.details.stops, cautions, '2026-11-24').map((one) => ({ ...one, ...said }));
  return { ...scene, school: { ...scene.school, cautions }, visit: { ...scene.visit, cautions: found } };
};

const waiting = (profile: string, visit: Partial<Visit> = {}, school: Partial<School> = {}, more: Partial<Details> = {}): Scene => ({
  ...aScene(
    { stage: 'assessed', ...unsigned, visitors: placed({ at: 'school' }), ...visit },
    { now: noon, school: aSchool(profile, school) },
  ),
  private: { details: { ...details, ...more }, notes: {} },
});

const unready = (person: Member, more: Partial<Member> = {}): Member => ({ ...person, record: undefined, ...more });
const without = (person: Member): readonly Member[] => everybody.map((one) => (one.id === person.id ? unready(one) : one));

const officer = { role: 'police', name: 'PC Umber', organisation: 'Umberside Police', phone: '+447700900333' } as const;
const withOfficer: Partial<Visit> = { outside: [{ role: 'police', counts: true }] };
const answers: Answer[] = details.answers.map((one) => ({ ...one }));

const approved: Partial<Visit> = { stage: 'authorised', visitors: placed({ at: 'school' }) };
const withPolice = { option: 'withPolice', by: deputy.id, at: noon, note: 'note_7' } as const;
const untrained = (person: Member): Partial<School> => ({
  people: everybody.map((one) => (one.id === person.id && one.record ? { ...one, record: { ...one.record, training: [] } } : one)),
});
const leading = visitors.map((one) => ({ ...one, position: { at: 'school' as const } }));
const alone = leading.filter(({ id }) => id === ann.id);
const asDsl = leading.map((one) => (one.id === ben.id ? { ...one, id: dsl.id, name: dsl.name } : one));

const replaced = leading.map((one) => (one.id === ben.id ? { ...one, id: deputy.id, name: deputy.name, coming: 'asked' as const } : one));

const heldAt = (...scene: Parameters<typeof waiting>): Scene => held(waiting(...scene));

/** A visit at every check that can keep it waiting, and what becomes of those that fail one. */
export const checkScenes: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries(['mcg', 'hsp', 'stp', 'hhn'].map((id) => [`waiting for approval under ${id.toUpperCase()}`, checked(waiting(id, id === 'hhn' ? { type: 'vulnerableChild' } : {}))])),
  'waiting for approval, with all that can weigh': held(warned(
    waiting(
      'mcg',
      { sensitive: true, ...withOfficer, risk: { tier: 'high', assessed: 'medium', blocked: false, needs: ['decision'], outOfHours: true } },
      untrained(ben),
      { outside: [officer], answers },
    ),
    [caution('caution', here), caution('violence', '77 Marmalade Court, Luton', { reviewBy: '2026-10-01' })],
    { ruling: 'different' },
  )),
  'waiting for details': heldAt(
    'cmat',
    { visitors: leading.map((one) => (one.id === ben.id ? { ...one, coming: 'asked' } : one)) },
    { people: without(ben).map((one) => (one.id === ann.id ? unready(one) : one)) },
  ),
  'waiting for training': heldAt('hhn', { type: 'vulnerableChild', addressesChecked: { by: dsl.id, at: noon } }, untrained(ben)),
  'waiting for a second person': heldAt('mcg', { visitors: alone }),
  'waiting for an address check': heldAt('hhn', { type: 'vulnerableChild' }, untrained(ann)),
  'waiting for a near match': held(warned(waiting('cmat'), [caution('caution', nearby)])),
  'waiting for a near match, sensitive': held(warned(waiting('hsp', { sensitive: true, safeguarding: false }), [caution('violence', nearby)])),
  'waiting for somebody whom the headteacher chose': heldAt('mcg', { visitors: replaced, requester: ann.id, revision: 3 }),
  'waiting for a decision': heldAt('hhn', { type: 'vulnerableChild', visitors: asDsl, addressesChecked: { by: head.id, at: noon } }),
  'the DSL is named as asked': consulted('said'),
  'the DSL is named as asked, and signs': consulted('said', { safeguarding: true }, untrained(ben)),
  'the DSL is named as asked, and nobody can say so': consulted('said', {}, { people: everybody.filter(({ id }) => id !== dsl.id) }),
  'the DSL says that they were not asked': consulted('denied'),
  'the DSL says that they were not asked, and signs': consulted('denied', { safeguarding: true }),
  'the DSL says that they were asked': consulted('confirmed'),
  'approved, and the DSL is named as asked': consulted('said', approved),
  'out, and the DSL is named as asked': consulted('said', { stage: 'out', visitors }),
  'blocked by an answer': aScene({ stage: 'blocked', ...unsigned, block: 'answer', visitors: placed({ at: 'school' }) }),
  'blocked for known violence': warned(
    aScene({ stage: 'blocked', ...unsigned, block: 'knownViolence', visitors: placed({ at: 'school' }) }, { school: aSchool('stp') }),
    [caution('violence', here)],
  ),
  'blocked for a prohibited address': warned(
    aScene({ stage: 'blocked', ...unsigned, block: 'prohibited', visitors: placed({ at: 'school' }), requester: ann.id }, { school: aSchool('hhn') }),
    [caution('prohibited', here)],
  ),
  'met in school': aScene({ stage: 'inSchool', ...unsigned, visitors: placed({ at: 'school' }) }),
  'approved, police not named': aScene({ ...approved, decision: withPolice }, { now: noon }),
  'approved, police named': named(aScene({ ...approved, ...withOfficer, decision: withPolice }, { now: noon })),
  'approved with safeguards': agreed(aScene({ ...approved, decision: { ...withPolice, option: 'addMitigation' } }, { now: noon, school: aSchool('mcg') })),
  'approved, sensitive': aScene({ ...approved, sensitive: true, safeguarding: false }, { now: noon, school: aSchool('hsp') }),
  'approved with a caution': warned(aScene(approved, { now: noon }), [caution('caution', here)], { accepted: true }),
  'approved, and a near match has come up': warned(aScene(approved), [caution('caution', nearby)]),
  'out, and a near match has come up': warned(aScene(), [caution('violence', nearby)]),
  'out, and a warning has come up': warned(aScene({ requester: clerk.id }), [caution('violence', here)]),
  'out alone against the conditions': aScene({ visitors: visitors.map((one) => (one.id === ben.id ? { ...one, position: { at: 'notGone' } } : one)) }, { school: aSchool('mcg') }),
  'out to fetch a child': travelling({ visitors: placed({ at: 'road', stop: 0 }) }),
  'on the way back with a child': travelling({ visitors: placed({ at: 'returning' }) }),
  'overdue with an officer, at nextOfKin': named(aScene({ ...withOfficer, alarm: ladderTo('nextOfKin') }, { now: '2026-11-24T16:40:00.000Z' })),
  'overdue and sensitive, at police': named(aScene({ ...withOfficer, sensitive: true, alarm: ladderTo('police', { owner: deputy.id }) }, { now: '2026-11-24T16:40:00.000Z' })),
};

/** As it stands once the addresses were found clear. */
function checked(scene: Scene): Scene {
  return held({ ...scene, visit: { ...scene.visit, addressesChecked: { by: dsl.id, at: noon } } });
}

/** A child goes with them, and not all that was asked has been answered. */
function travelling(visit: Partial<Visit>): Scene {
  const scene = aScene({ type: 'childTransport', safeguarding: false, ...visit }, { school: aSchool('stp') });
  const asks = [
    { id: 'WORRY', ask: 'What is the worry if the child travels another way?', answer: 'a letter in saffron' },
    { id: 'WAY', ask: 'Which way: fetched from home, or taken home?', answer: 'fetched for the play' },
    { id: 'ADULT', ask: 'Which adult receives the child?', answer: 'Aunt Cerise' },
    { id: 'TOLD', ask: 'When and how was the family told?', answer: '' },
  ];
  return { ...scene, private: { ...scene.private, details: { ...details, asks } } };
}

/** The request says that the DSL was asked about the family, and the DSL says this of it. */
function consulted(consultation: Visit['consultation'], visit: Partial<Visit> = {}, school: Partial<School> = {}): Scene {
  const said: Answer = { item: 'RA-08D', answer: 'yes', note: 'asked at the lilac gate' };
  return checked(waiting('mcg', { consultation, safeguarding: false, decision: withPolice, ...visit }, school, { answers: [...answers, said] }));
}

function named(scene: Scene): Scene {
  return { ...scene, private: { ...scene.private, details: { ...details, outside: [officer] } } };
}

function agreed(scene: Scene): Scene {
  return { ...scene, private: { ...scene.private, notes: { ...scene.private.notes, note_7: 'the locked gate agreed with the whispered reason' } } };
}
