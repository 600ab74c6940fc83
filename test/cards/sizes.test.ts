import { drawPost, drawView } from '../../src/cards';
import type { Scene } from '../../src/desk/ports';
import { cautionKinds } from '../../src/policy/caution';
import { shipped } from '../../src/policy/shipped';
import type { Found } from '../../src/visit/visit';
import { aSchool, everybody, scenes } from './scenes';
import { different } from './drawn';
import { faultsOf } from './lint';
import { posts } from './posts';

const long = (most: number): string => 'Überaus lange Wörter, '.repeat(most).slice(0, most);

/** A visit about which people wrote as much as the forms let them, to as many stops, under this policy. */
function wordy(scene: Scene, profile: string): Scene {
  const { school, visit, private: kept } = scene;
  const { settings } = aSchool(profile).profile;
  const stops = Array.from({ length: 8 }, () => ({ family: long(100), address: long(300), postcode: 'LU2 7AB', phone: '01632 960155' }));
  const cautions = Array.from({ length: 12 }, (_none, n) => ({
    ...{ id: `c${n}`, kind: cautionKinds[n % 3] ?? 'caution', family: long(100), address: long(200), postcode: 'LU2 7AB', reason: long(500) },
    ...{ owner: everybody[0]?.id ?? '', addedBy: 'school file' as const, reviewBy: '2027-01-31' },
  }));
  const found = cautions.map(({ id, kind }, n): Found => ({ stop: n % 8, caution: id, kind, how: n % 2 === 0 ? 'near' : 'same' }));
  const details = {
    ...kept.details,
    stops,
    purpose: long(500),
    answers: settings['risk.checks'].questions.map(({ id, kind }) => ({ item: id, answer: kind === 'control' ? ('no' as const) : ('yes' as const), note: long(300) })),
    asks: (settings.visitTypes[0]?.asks ?? []).map(({ id, ask }) => ({ id, ask, answer: long(500) })),
    outside: [{ role: 'police' as const, name: long(100), organisation: long(100), phone: '07700 900333' }],
    ...{ whyNotSchool: long(500), whyThisPair: long(500), whyThisHour: long(500) },
  };
  const plan = { ...visit.plan, stops: stops.map((_stop, n) => ({ startAt: `2026-11-24T14:${10 + n}:00.000Z`, minutes: 5 })) };
  return {
    ...scene,
    school: { ...school, profile: aSchool(profile).profile, cautions },
    visit: { ...visit, plan, outside: [{ role: 'police', counts: true }], cautions: visit.cautions.length > 0 ? found : [] },
    private: { details, notes: { note_7: long(500) } },
  };
}

const named = (name: string): Scene => {
  const scene = scenes[name];
  if (!scene) throw new Error(`no scene ${name}`);
  return scene;
};

/** The cards that a longer checklist makes longer, under every policy; all others under the scene's own. */
const weighed = Object.keys(scenes).filter((name) => /^waiting for (approval|a decision|a near match)/.test(name));
const cases = [...Object.keys(scenes).map((name) => [named(name).school.profile.id, name]), ...[...shipped.keys()].flatMap((id) => weighed.map((name) => [id, name]))];
const distinct = [...new Map(cases.map(([id = '', name = '']) => [`${id} ${name}`, [id, name] as const])).values()];

describe('however much is written', () => {
  it.each(distinct)('every card can be sent under %s: %s', (profile, name) => {
    const told = wordy(named(name), profile);
    const views = everybody.flatMap((viewer) => (['current', 'rung', 'help'] as const).map((card) => drawView(viewer, { card, n: 0 }, told)));
    const sent = posts.map((post) => drawPost(post, { person: everybody[5]?.id ?? '' }, told).card);

    expect([...new Set(different([...views, ...sent]).flatMap(faultsOf))]).toEqual([]);
  });
});
