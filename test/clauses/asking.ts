import type { Request } from '../../src/visit/commands';
import type { Member } from '../../src/school/school';
import { ben, profileOf, type ShippedId } from '../support/school';
import { aRequest, Story } from '../support/story';

/** A visit by Ann and Ben that waits for nothing but approval. */
export function waiting(id: ShippedId, more: Partial<Request> = {}, people?: readonly Member[]): Story {
  const profile = profileOf(id);
  const story = new Story(profile, people).requests(aRequest(profile, more));
  return story.visit.visitors.some(({ coming }) => coming === 'asked') ? story.does({ type: 'comeAlong', by: ben }) : story;
}

export const approve = (by: Member) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '' }) as const;

export const leave = (by: Member) => ({ type: 'checkIn', by, who: by.id, what: 'leftSchool' }) as const;

export const no = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) as unknown });
