import { ann, ben, head, profileOf } from '../support/school';
import { aRequest, Story } from '../support/story';
import { news } from '../support/told';
import { approve, tap } from './lived';

const stp = profileOf('stp');

/** Out at 13:00 to two homes, at 13:20 and 14:10, and back by 15:00: Ann and Ben, in a visit of this kind. */
const out = (type = 'childTransport'): Story => {
  const story = new Story(stp).requests(aRequest(stp, { type })).does({ type: 'comeAlong', by: ben }).does(approve(head)).at('13:00');
  return story.does(tap(ann, 'leftSchool')).does(tap(ben, 'leftSchool'));
};

const asked = (story: Story): string[] => story.trail.filter(({ type }) => type === 'arrivalAsked').map(({ at }) => at.slice(11, 16));

describe('with a child on the way', () => {
  it('whoever has not arrived by the time planned is asked, and the office is told (STP-R-05)', () => {
    const story = out();
    expect(story.next).toBe('13:30 arrival');
    expect(news(story.waits())).toEqual(['arrivalAsked → Ann Patel, Ben Okoro, office']);
  });

  it('they are asked once for each leg (STP-R-05)', () => {
    const story = out().waits();
    expect(story.next).not.toContain('arrival');
    for (const by of [ann, ben]) story.at('13:35').does(tap(by, 'arrived')).at('14:00').does(tap(by, 'leftProperty'));
    expect(story.next).toBe('14:20 arrival');
    expect(story.waits().next).not.toContain('arrival');
    expect(asked(story)).toEqual(['13:30', '14:20']);
  });

  it('they are not asked once they arrived, and whoever did is not asked with the other', () => {
    const story = out().at('13:20').does(tap(ann, 'arrived'));
    expect(story.next).toBe('13:30 arrival');
    expect(news(story.waits())).toEqual(['arrivalAsked → Ben Okoro, office']);
    expect(out().at('13:20').does(tap(ann, 'arrived')).does(tap(ben, 'arrived')).next).not.toContain('arrival');
  });

  it('whoever sets out for the next home behind time has a while to get there', () => {
    const story = out();
    for (const by of [ann, ben]) story.at('13:25').does(tap(by, 'arrived')).at('14:30').does(tap(by, 'leftProperty'));
    expect(story.next).toBe('14:40 arrival');
  });

  it('whoever has said that they run late is asked by so much later, and not twice', () => {
    const late = { type: 'runLate', by: ann, minutes: 15 } as const;
    expect(out().at('13:10').does(late).next).toBe('13:45 arrival');
    expect(out().waits().does(late).next).not.toContain('arrival');
  });

  it('who has not left is asked whether they went, as ever', () => {
    const story = new Story(stp).requests(aRequest(stp, { type: 'childTransport' })).does({ type: 'comeAlong', by: ben }).does(approve(head));
    expect(story.next).toBe('13:10 leaving');
    expect(story.waits().next).not.toContain('arrival');
  });

  it('the return is watched as on every visit, whatever was asked before', () => {
    const story = out().waits();
    expect(story.next).toBe('15:10 nudge');
    expect(story.waits().next).toBe('15:30 overdue');
    expect(story.waits().visit.alarm).toMatchObject({ kind: 'overdue', about: [ann.id, ben.id] });
    expect(story.next).not.toContain('arrival');
  });
});

it.each(['attendanceSupport', 'safeAndWell'])('on a visit of another kind nobody is asked on the road: %s', (type) => {
  const story = out(type);
  while (story.next && !story.visit.alarm) story.waits();
  expect(asked(story)).toEqual([]);
});
