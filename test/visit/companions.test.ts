import { ann, ben, head, profileOf, sam } from '../support/school';
import { aRequest, Story } from '../support/story';
import { approved, no, yes } from './lived';

const stp = profileOf('stp');

/** Under STP two always go, and the companion says for themselves that they will come. */
const asked = () => new Story(stp).requests(aRequest(stp, { type: 'relationship' }));

describe('*I’ll come*', () => {
  it('is for the companion, who says it once', () => {
    expect(asked().visit.visitors.map(({ coming }) => coming)).toEqual(['yes', 'asked']);
    const story = asked().does({ type: 'comeAlong', by: ben });
    expect(story.visit.visitors.map(({ coming }) => coming)).toEqual(['yes', 'yes']);
    expect(story.asks({ type: 'comeAlong', by: ben })).toEqual(no({ reason: 'alreadyKnown' }));
    expect(story.asks({ type: 'comeAlong', by: ann })).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('is not for anybody else', () => {
    for (const by of [head, sam]) expect(asked().asks({ type: 'comeAlong', by })).toEqual(no({ reason: 'notYours' }));
  });
});

describe('*I can’t*', () => {
  it('is for a companion: whoever asked for the visit calls it off instead', () => {
    for (const by of [ann, head, sam]) expect(approved().asks({ type: 'cannotCome', by })).toEqual(no({ reason: 'notYours' }));
    expect(approved().asks({ type: 'cannotCome', by: ben })).toEqual(yes({ type: 'companionRefused', who: ben.id }));
  });

  it('is known of whoever has said that they do not go', () => {
    expect(approved().at('12:30').does({ type: 'notGone', by: ben }).asks({ type: 'cannotCome', by: ben })).toEqual(no({ reason: 'alreadyKnown' }));
  });
});
