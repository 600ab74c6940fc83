import type { Member } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import { ann, ben, head, sam } from '../support/school';
import { gone, no, tap } from './lived';

const writeUp = (by: Member, note = 'all well'): Command => ({ type: 'writeUp', by, note, made: true, answers: [], concern: false });
const back = () => gone().at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back'));

describe('a write-up', () => {
  it('is for those who went', () => {
    for (const by of [sam, head]) expect(back().asks(writeUp(by))).toEqual(no({ reason: 'notYours' }));
    for (const by of [ann, ben]) expect(back().does(writeUp(by)).visit.stage).toBe('closed');
  });

  it('says something, which is kept apart from the trail', () => {
    const story = back();
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(writeUp(ann, ''))).toEqual(no({ reason: 'needsReason' }));
    expect(story.asks(writeUp(ann))).toMatchObject({ ok: true, events: [{ type: 'wroteUp', note }, { type: 'closed' }], notes: { [note]: 'all well' } });
  });

  it('waits until the SLT has closed a call for help', () => {
    expect(back().does({ type: 'help', by: ann }).asks(writeUp(ann))).toEqual(no({ reason: 'sltCloses' }));
  });
});
