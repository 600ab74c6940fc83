import { maySee } from '../../src/policy/access';
import type { Member } from '../../src/school/school';
import type { Answer } from '../../src/visit/visit';
import { ann, ben, deputy, dsl, head, profileOf, sam, staff } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { news, told } from '../support/told';
import { caution, no, tap, yes } from './lived';

const mcg = profileOf('mcg');
const asks = (type: string, answer: Answer['answer'] = 'yes') => aRequest(mcg, { type, answers: saying(mcg, 'RA-08D', answer) });

/** Asked for by Ann, who says that the DSL was asked; Ben has still to say that he comes. */
const requested = (people: readonly Member[] = staff, by: Member = ann) => new Story(mcg, people).requests(asks('longAbsence'), by);
/** The headteacher alone signs. */
const said = () => requested().does({ type: 'comeAlong', by: ben });
/** The headteacher and the DSL sign. */
const joint = () => new Story(mcg).requests(asks('safeAndWell')).does({ type: 'comeAlong', by: ben });

const answer = (asked: boolean, by: Member = dsl, revision = 1) => ({ type: 'answerConsultation', by, revision, asked }) as const;
const approve = (by: Member, revision = 1) => ({ type: 'approve', by, revision, reviewed: true, note: '' }) as const;
const answered = (asked: boolean) => ({ type: 'consultationAnswered', asked }) as const;
const resubmit = (given: Answer['answer']) => ({ type: 'resubmit', by: ann, request: asks('longAbsence', given) }) as const;

const other: Member = { ...deputy, id: '00000000-0000-4000-8000-000000000031', name: 'Odette Vane', roles: ['deputyDsl'] };
const without = (...gone: Member[]): Member[] => staff.filter((one) => !gone.includes(one));

describe('a request that names the DSL as asked (MCG-6.1-04)', () => {
  it('goes to the DSL at once, also while a companion has still to say that they come', () => {
    const story = requested();

    expect(story.last).toEqual(['requested', 'assessed', 'dslConsulted', 'held']);
    expect(story.visit.consultation).toBe('said');
    expect(news(story)).toEqual([`fresh → ${ann.name}, staff chat, ${ben.name}, ${dsl.name}`]);
  });

  it.each<Answer['answer']>(['no', 'unknown'])('is what only a yes does, and not: %s', (given) => {
    const story = new Story(mcg).requests(asks('longAbsence', given));

    expect(story.visit.consultation).toBeUndefined();
    expect(JSON.stringify(story.posts)).not.toContain(dsl.id);
    expect(story.asks(answer(true))).toEqual(no({ reason: 'notConsulted' }));
  });

  it('goes to the deputy DSL where there is no other, and to nobody where there is none', () => {
    expect(news(requested([...without(dsl), other]))).toEqual([`fresh → ${ann.name}, staff chat, ${ben.name}, ${other.name}`]);
    expect(news(requested([...staff, other]))).toEqual([`fresh → ${ann.name}, staff chat, ${ben.name}, ${dsl.name}`]);
    expect(news(requested(without(dsl)))).toEqual([`fresh → ${ann.name}, staff chat, ${ben.name}`]);
  });

  it('is never put before a DSL who asks for it or goes on it', () => {
    const own = requested([...staff, other], dsl);
    expect(own.asks(answer(true))).toEqual(no({ reason: 'notConsulted' }));
    expect(own.asks(answer(true, other))).toEqual(yes(answered(true)));

    const visitors = [ann, dsl].map(({ id, name }, n) => ({ id, name, lead: n === 0 }));
    const along = new Story(mcg).requests({ ...asks('longAbsence'), visitors, details: { ...asks('longAbsence').details, visitors: visitors.map(({ id }) => ({ id, mobile: '+447700900123' })) } });
    expect(along.visit.consultation).toBe('said');
    expect(along.asks(answer(true))).toEqual(no({ reason: 'notConsulted' }));
  });

  it('that is stopped by another answer is put before nobody', () => {
    const answers = saying(mcg, 'RA-08D', 'yes').map((one) => (one.item === 'EX-41' ? { ...one, answer: 'yes' as const } : one));
    const story = new Story(mcg).requests(aRequest(mcg, { type: 'longAbsence', answers }));

    expect(story.visit.stage).toBe('blocked');
    expect(news(story).filter((line) => line.startsWith('fresh'))).toEqual([`fresh → ${ann.name}, staff chat`]);
    expect(story.asks(answer(true))).toEqual(no({ reason: 'wrongStage', stage: 'blocked' }));
  });
});

describe('the DSL who says that they were asked (MCG-6.1-04)', () => {
  it('confirms it, and nobody is disturbed', () => {
    const story = said().does(answer(true));

    expect(story.visit.consultation).toBe('confirmed');
    expect(told(story)).toEqual([`current → staff chat, ${ann.name}, ${ben.name}, ${head.name}, ${dsl.name}`]);
  });

  it('need not hurry: nothing waits for it, and the visit may be approved meanwhile', () => {
    const story = said().does(approve(head));

    expect(story.visit).toMatchObject({ stage: 'authorised', consultation: 'said' });
    expect(story.asks(answer(true))).toEqual(yes(answered(true)));
  });

  it('says so once', () => {
    expect(said().does(answer(true)).asks(answer(true))).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('may find afterwards that they were not', () => {
    expect(said().does(answer(true)).does(answer(false)).visit.consultation).toBe('denied');
  });
});

describe('the DSL who says that they were not asked (MCG-6.1-04)', () => {
  it('is heard by the requester and by those who are asked to approve', () => {
    const story = said().does(answer(false));

    expect(story.visit.consultation).toBe('denied');
    expect(news(story)).toEqual([`notConsulted → ${ann.name}, ${head.name}`]);
  });

  it('is heard by whoever has signed, and hears nothing of it themselves', () => {
    // Approved already: those who go, and the office, must hear of it too.
    expect(news(said().does(approve(head)).does(answer(false)))).toEqual([`notConsulted → ${ann.name}, ${head.name}, ${ben.name}, office`]);
    expect(news(joint().does(answer(false)))).toEqual([`notConsulted → ${ann.name}, ${head.name}`]);
  });

  it('says so once, and may say yes when they have been', () => {
    const story = said().does(answer(false));

    expect(story.asks(answer(false))).toEqual(no({ reason: 'alreadyKnown' }));
    expect(story.does(answer(true)).visit.consultation).toBe('confirmed');
  });
});

describe('whether the DSL was asked is said (MCG-6.1-04)', () => {
  it.each([ann, ben, head, deputy, sam])('by nobody else: $name', (by) => {
    expect(said().asks(answer(true, by))).toEqual(no({ reason: 'notConsulted' }));
  });

  it('of the request as it was read', () => {
    expect(said().asks(answer(true, dsl, 2))).toEqual(no({ reason: 'changedSince' }));
  });

  it('until somebody has left, and not while the request is being changed', () => {
    const out = said().does(approve(head)).at('13:00').does(tap(ann, 'leftSchool'));
    expect(out.asks(answer(true))).toEqual(no({ reason: 'wrongStage', stage: 'out' }));
    const back = said().does({ type: 'askForChanges', by: head, note: 'which day?' });
    expect(back.asks(answer(true))).toEqual(no({ reason: 'wrongStage', stage: 'requested' }));
  });
});

describe('a signature', () => {
  const signed = ({ trail }: Story): string[] => trail.map(({ type }) => type).filter((type) => type === 'consultationAnswered' || type === 'approved');

  it('of the DSL says that they were asked (MCG-4.2-02, MCG-6.1-04)', () => {
    const story = joint().does(approve(dsl));

    expect(signed(story)).toEqual(['consultationAnswered', 'approved']);
    expect(story.visit).toMatchObject({ stage: 'assessed', consultation: 'confirmed' });
    expect(story.does(approve(head)).visit).toMatchObject({ stage: 'authorised', consultation: 'confirmed' });
  });

  it('of anybody else says nothing of it', () => {
    expect(joint().does(approve(head)).visit.consultation).toBe('said');
  });

  it('of the DSL takes nothing back that they said, and adds nothing where nothing is claimed', () => {
    expect(joint().does(answer(false)).does(approve(dsl)).visit.consultation).toBe('denied');
    expect(signed(joint().does(answer(true)).does(approve(dsl)))).toEqual(['consultationAnswered', 'approved']);
    const unclaimed = new Story(mcg).requests(asks('safeAndWell', 'no')).does({ type: 'comeAlong', by: ben });
    expect(signed(unclaimed.does(approve(dsl)))).toEqual(['approved']);
  });
});

describe('a request that is changed (MCG-6.1-04)', () => {
  it('forgets what was said of the one before, and takes its details out of the DSL’s sight', () => {
    const story = said().does(answer(true)).does(resubmit('no'));

    expect(story.visit).toMatchObject({ revision: 2 });
    expect(story.visit.consultation).toBeUndefined();
    expect(told(story).find((line) => line.startsWith('current'))).toContain(dsl.name);
    expect(maySee(dsl, story.visit, mcg, staff)).toMatchObject({ details: false, answers: false });
  });

  it('is put before the DSL anew where it names them again', () => {
    const story = said().does(answer(false)).does(resubmit('yes'));

    expect(story.visit.consultation).toBe('said');
    expect(news(story).find((line) => line.startsWith('fresh'))).toContain(dsl.name);
  });

  it('is another matter than a visit that must be signed anew: what the DSL said of it still counts', () => {
    const story = said().does(answer(true)).does(approve(head));
    story.cautions = [caution()];
    story.does({ type: 'recheck' });

    expect(story.visit).toMatchObject({ stage: 'assessed', revision: 2, consultation: 'confirmed' });
  });
});

describe('what of the visit the DSL may see (MCG-6.1-04)', () => {
  const sees = (story: Story, person: Member = dsl) => maySee(person, story.visit, mcg, staff);
  const toWeigh = { details: true, purpose: true, answers: true, mobiles: false };
  const nothing = { details: false, purpose: false, answers: false, mobiles: false };

  it('is what a decider sees, as long as they may say whether they were asked', () => {
    expect(sees(said())).toEqual(toWeigh);
    expect(sees(said().does(answer(false)))).toEqual(toWeigh);
    expect(sees(said().does(approve(head)).does(answer(true)))).toEqual(toWeigh);
  });

  it('is nothing before they are named, once somebody has left, or when the visit comes to nothing', () => {
    expect(sees(new Story(mcg).requests(asks('longAbsence', 'no')))).toEqual(nothing);
    expect(sees(said().does(approve(head)).at('13:00').does(tap(ann, 'leftSchool')))).toEqual(nothing);
    expect(sees(said().does({ type: 'decline', by: head, note: 'not now' }))).toEqual(nothing);
  });

  it('opens nothing to anybody else', () => {
    expect(sees(said(), { ...dsl, id: 'another' })).toEqual(nothing);
    expect(sees(said(), deputy)).toEqual(nothing);
  });
});
