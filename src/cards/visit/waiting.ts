import type { Scene } from '../../desk/ports';
import { approvalSlots } from '../../policy/authorise';
import { liftersOf } from '../../policy/holds';
import { undecided } from '../../policy/needs';
import { decidersOf } from '../../policy/responsible';
import { hasRole, type Person } from '../../school/people';
import type { Hold, Visit } from '../../visit/visit';
import { going } from '../../visit/visitors';
import { listed, nameOf } from '../words/words';

/** Companions who have not yet said whether they will come. */
export const askedCompanions = (visit: Visit): string[] =>
  going(visit).filter(({ coming }) => coming === 'asked').map(({ name }) => name);

/**
 * Who has to act before the visit can go, as every chat may read it: companions and approvers by name, and of whatever is
 * checked meanwhile nothing but that it is. Empty once the visit can go.
 */
export function waitingOn(scene: Scene): string {
  const { visit } = scene;
  if (visit.stage !== 'assessed') return '';
  const companions = askedCompanions(visit);
  if (companions.length > 0) return listed(companions);
  return visit.holds.length > 0 ? 'a check' : approversWords(scene);
}

/** The same for people whose visit it is, or who decide on it: what it waits for and from whom, in order. */
export function waitingFully(scene: Scene): string {
  const { visit } = scene;
  if (visit.stage !== 'assessed') return '';
  return visit.holds.length > 0 ? heldWords(scene, visit.holds) : approversWords(scene);
}

/** `Ben Okoro to say that they will come, and Dina Shah (DSL) to check the address`. */
export const heldWords = (scene: Scene, holds: readonly Hold[]): string => listed(holds.map((hold) => holdWords(scene, hold)));

function holdWords(scene: Scene, hold: Hold): string {
  const { visit, school } = scene;
  const { profile, people } = school;
  const by = namesOf(liftersOf(hold, visit, { profile, people }));
  switch (hold.what) {
    case 'companion':
      return `${nameOf(scene, hold.who)} to say that they will come`;
    case 'details':
      return `${nameOf(scene, hold.who)} to complete their details`;
    case 'training':
      return `${by} to record ${nameOf(scene, hold.who)}’s training`;
    case 'secondPerson':
      return `${nameOf(scene, visit.requester)} to add a second person`;
    case 'addressCheck':
      return `${by} to check the address`;
    case 'concern':
      return `${by} to decide on the concern`;
  }
}

/** Who may sign, one group for each signature; first of all whoever decides on a concern, where only some of them may. */
function approversWords({ visit, school: { profile, people } }: Scene): string {
  const open = approvalSlots(visit, profile, people).filter((slot) => slot.by === undefined);
  return open
    .map(({ slot, mayApprove }) => {
      const deciders = slot === 'approver' && undecided(visit, profile.settings) ? decidersOf(visit, profile.settings, people) : mayApprove;
      const able = mayApprove.filter(({ id }) => deciders.some((person) => person.id === id));
      return listed((able.length > 0 ? able : mayApprove).map(({ name }) => name), 'or') || 'somebody who may approve';
    })
    .join(' and ');
}

/** `Dina Shah (DSL) or Helen Hart`. */
export const namesOf = (people: readonly Person[]): string =>
  listed(people.map((person) => (hasRole(person, 'dsl') ? `${person.name} (DSL)` : person.name)), 'or') || 'somebody who may';
