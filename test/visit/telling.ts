import type { Caution } from '../../src/policy/caution';
import type { Profile } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import type { Request } from '../../src/visit/commands';
import { ann, ben, deputy, dsl, head, manager, sam, staff } from '../support/school';
import { allClear, aRequest, Story } from '../support/story';
import { caution, cmat } from './lived';

/** Ann asks, and goes with Ben. */
export const [chat, a, b] = ['staff chat', ann.name, ben.name];
export const slt = `${head.name}, ${deputy.name}`;
/** Who may approve it under CMAT. */
export const approvers = `${slt}, ${manager.name}`;

/** Nobody says that the DSL was asked beforehand, which is a story of its own. */
export function answered({ settings }: Profile, answers: Request['details']['answers']): Request['details']['answers'] {
  const consulted = settings['risk.checks'].questions.filter(({ means }) => means === 'dslConsulted').map(({ id }) => id);
  return answers.map((one) => (consulted.includes(one.item) ? { ...one, answer: 'no' } : one));
}

export const asked = (profile: Profile, type?: string, by: Member = ann, people: readonly Member[] = staff): Story =>
  new Story(profile, people).requests(aRequest(profile, { answers: answered(profile, allClear(profile)), ...(type === undefined ? {} : { type }) }), by);

/** Ben has said that he comes. */
export const accepted = (profile: Profile, type: string, people?: readonly Member[]): Story => asked(profile, type, ann, people).does({ type: 'comeAlong', by: ben });

/** Asked for by Sam of the office, who stays behind. */
export const forOthers = (): Story => asked(cmat, undefined, sam);

/** The DSL finds every address clear. */
export const cleared = { type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' } as const;

/** Judged anew now that this caution has come up. */
export function warned(story: Story, found: Caution = caution()): Story {
  story.cautions = [found];
  return story.does({ type: 'recheck' });
}
