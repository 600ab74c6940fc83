import type { Scene } from '../../desk/ports';
import { waitingFor } from '../../policy/authorise';
import { undecided } from '../../policy/needs';
import { decidersOf } from '../../policy/responsible';
import type { Member } from '../../school/school';
import { mayRecord } from '../../visit/approve-by-phone';
import { optionsOf } from './approval';

/** For putting an approval on record that was given by telephone: `cards/parts/by-phone.json`. */
export interface ByPhone {
  may: boolean;
  givers: { id: string; name: string }[];
  decides: boolean;
  options: ReturnType<typeof optionsOf>;
  noteLabel: string;
}

/** Offered while nothing but the approval is waited for, with those who may give it. */
export function byPhone(viewer: Member, scene: Scene): ByPhone {
  const { visit, school: { profile, people } } = scene;
  const decides = undecided(visit, profile.settings);
  const deciders = new Set(decidersOf(visit, profile.settings, people).map(({ id }) => id));
  const open = visit.stage === 'assessed' && visit.holds.length === 0 && profile.settings['authorise.emergency'] === 'phoneApprovalLogged';
  const givers = open && mayRecord(visit, viewer, { profile, people }) ? waitingFor(visit, profile, people).filter(({ id }) => id !== viewer.id && (!decides || deciders.has(id))) : [];
  return {
    may: givers.length > 0,
    givers: givers.slice(0, 12).map(({ id, name }) => ({ id, name })),
    decides,
    options: optionsOf(scene),
    noteLabel: decides ? 'Why, in their words?' : 'Note (optional)',
  };
}
