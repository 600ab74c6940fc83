import type { Scene } from '../../src/desk/ports';
import type { Private } from '../../src/visit/visit';
import { ann, aScene, aSchool, ben, details, head, now } from './a-scene';
import { checkScenes, held, noon, unsigned } from './check-scenes';
import { ladderTo, placed, steps, visitors } from './placing';

export * from './a-scene';

const late = '2026-11-24T16:40:00.000Z';
const asked = visitors.map((one) => (one.id === ben.id ? { ...one, coming: 'asked' as const } : one));
const notes = (text: string): Private => ({ details, notes: { note_6: 'an older note', note_7: text } });

/** A visit at every stage, and in every kind of alarm. */
export const scenes: Readonly<Record<string, Scene>> = {
  'sent back for changes': aScene({ stage: 'requested', ...unsigned, visitors: placed({ at: 'school' }) }, { private: notes('the whispered reason'), now: noon }),
  'waiting for a companion': held(aScene({ stage: 'assessed', ...unsigned, visitors: asked.map((one) => ({ ...one, position: { at: 'school' } })) }, { now: noon })),
  'waiting for approval': aScene({ stage: 'assessed', ...unsigned, visitors: placed({ at: 'school' }) }, { now: noon }),
  approved: aScene({ stage: 'authorised', visitors: placed({ at: 'school' }) }, { now: '2026-11-24T13:30:00.000Z' }),
  'not marked as gone': aScene({ stage: 'authorised', visitors: placed({ at: 'school' }), asked: { leaving: '2026-11-24T14:10:00.000Z' } }),
  out: aScene(),
  'on the way back': aScene({ visitors: placed({ at: 'returning' }) }, { school: aSchool('mcg') }),
  'going home': aScene({ visitors: placed({ at: 'goingHome' }, { at: 'back' }) }, { school: aSchool('mcg') }),
  'past due': aScene({ asked: { nudge: '2026-11-24T15:20:00.000Z' } }, { now: '2026-11-24T15:25:00.000Z' }),
  'safety call owed': aScene({ safetyCall: { stop: 0, dueAt: '2026-11-24T14:21:00.000Z', lateAt: '2026-11-24T14:26:00.000Z', asked: true } }),
  'help asked for': aScene({
    alarm: { ...ladderTo('mobile'), kind: 'help', about: [ann.id], openedAt: now, rungs: [{ step: 'slt', openedAt: now, families: [], delivered: true, unreached: [] }] },
  }),
  'help taken on': aScene({
    alarm: {
      kind: 'help',
      openedAt: now,
      about: [ann.id],
      since: 5,
      dueBack: '2026-11-24T15:10:00.000Z',
      owner: head.id,
      rungs: [
        { step: 'slt', openedAt: now, result: 'taken', families: [], delivered: true, unreached: [] },
        { step: 'mobileAgain', openedAt: now, families: [], delivered: true, unreached: [] },
      ],
    },
  }),
  ...Object.fromEntries(steps.map((step) => [`overdue, at ${step}`, aScene({ alarm: ladderTo(step) }, { now: late })])),
  'overdue, police told': aScene(
    { alarm: { ...ladderTo('police'), rungs: ladderTo('police').rungs.map((rung) => (rung.step === 'police' ? { ...rung, result: 'told' } : rung)) } },
    { now: late, sweepStale: true },
  ),
  back: aScene({ stage: 'back', visitors: placed({ at: 'back' }, { at: 'home' }), backAt: now }),
  closed: aScene({ stage: 'closed', visitors: placed({ at: 'back' }) }),
  declined: aScene({ stage: 'declined', visitors: placed({ at: 'school' }) }, { private: notes('the whispered reason') }),
  cancelled: aScene({ stage: 'cancelled', visitors: placed({ at: 'school' }) }),
  ...checkScenes,
  'did not go': aScene({ stage: 'didNotGo', visitors: placed({ at: 'notGone' }) }),
};
