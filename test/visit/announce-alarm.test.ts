import type { Member } from '../../src/school/school';
import { admin, ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest, type Story } from '../support/story';
import { news, told } from '../support/told';
import { approve, approved, cmat, gone, overdue, owned, tap } from './lived';
import { a, accepted, approvers, asked, b, chat, forOthers, slt } from './telling';

const out = `${chat}, ${a}, ${b}, office`;
const everybody = `${chat}, ${a}, ${b}, ${approvers}, office`;
const noReply = (by: Member, rung: number) => ({ type: 'noReply', by, rung }) as const;
const reached = (by: Member, who: Member) => ({ type: 'reached', by, who: who.id, whereabouts: { at: 'back' }, note: '' }) as const;
const takeOn = (by: Member, over = false) => ({ type: 'takeOn', by, over }) as const;
const tick = { type: 'tick' } as const;

/** Nobody has taken the alarm on, and every rung has opened by itself. */
const atThePolice = (): Story => overdue().waits().waits().waits().waits().waits();

/** Ann is inside, is uneasy, and the office has been asked to ring her. */
const called = (story = gone()): Story => story.does(tap(ann, 'arrived')).does({ type: 'doorstep', by: ann, goOn: true, note: 'a dog' }).waits();

const unanswered = { type: 'safetyCallMade', by: sam, stop: 0, answered: false } as const;

describe('an overdue visit', () => {
  it('is first a matter of the office, and on everybody’s card (CMAT-5-03)', () => {
    expect(told(overdue())).toEqual(['rung 0! → office', `current → ${everybody}`]);
  });

  it('goes to the SLT, in their place and each in person, when the office had no reply (CMAT-5-04)', () => {
    expect(told(overdue().does(noReply(sam, 0)))).toEqual([`rung 1! → slt, ${slt}`, `current → ${out}`]);
  });

  it('stays with all of them, rung by rung and for ever, while nobody takes it on', () => {
    const story = overdue();
    for (const rung of [1, 2, 3, 4, 5, 5, 5]) expect(news(story.waits())).toEqual([`rung ${rung}! → slt, ${slt}`]);
  });

  it('stays with the one who took it on, and the SLT’s place', () => {
    const story = owned();
    expect(told(story)).toEqual([`takenOn (${head.name}) → slt, office, ${a}, ${b}`, `rung 2! → slt, ${head.name}`, `current → ${out}`]);
    for (const rung of [3, 4, 5, 5]) expect(news(story.waits())).toEqual([`rung ${rung}! → slt, ${head.name}`]);
  });

  it('is handed to whoever takes it on, or over, with the rung that it has come to', () => {
    expect(news(overdue().does(takeOn(head)))).toEqual([`takenOn (${head.name}) → slt, office, ${a}, ${b}`, `rung 0! → ${head.name}`]);
    const story = atThePolice().does(takeOn(head));
    expect(news(story)).toEqual([`takenOn (${head.name}) → slt, office, ${a}, ${b}`, `rung 5! → ${head.name}`]);
    expect(news(story.does(takeOn(deputy, true)))).toEqual([`takenOn (${deputy.name}) → slt, office, ${a}, ${b}`, `rung 5! → ${deputy.name}`]);
  });

  const mcg = profileOf('mcg');
  const withMcg = (people?: readonly Member[]): Story => {
    const story = accepted(mcg, 'longAbsence').does(approve(head)).at('15:30');
    if (people) story.people = people;
    return story.does(tick);
  };

  it('calls the headteacher and the DSL first, where the policy says so, then all of the SLT', () => {
    const story = withMcg();
    expect(news(story.does(noReply(sam, 0)))).toEqual([`rung 1! → slt, ${head.name}, ${dsl.name}`]);
    expect(news(story.waits())).toEqual([`rung 2! → slt, ${slt}, ${dsl.name}`]);
  });

  it('calls the headteacher and the DSL as well, once it comes to the police and a deputy has it', () => {
    const story = withMcg().does(takeOn(deputy)).does(noReply(sam, 0));
    expect(news(story)).toEqual([`rung 1! → slt, ${deputy.name}, ${head.name}, ${dsl.name}`]);
    expect(news(story.waits())).toEqual([`rung 2! → slt, ${deputy.name}`]);
    expect(news(story.waits().waits().waits())).toEqual([`rung 5! → slt, ${deputy.name}, ${head.name}, ${dsl.name}`]);
    expect(story.visit.alarm?.rungs.at(-1)?.step).toBe('police');
  });

  it('calls the SLT where nobody whom a rung names is there', () => {
    const others = staff.filter(({ id }) => id !== head.id && id !== dsl.id);
    expect(news(withMcg(others).does(noReply(sam, 0)))).toEqual([`rung 1! → slt, ${deputy.name}`]);
  });

  it('calls the SLT at once where nobody is in the office but those it is about', () => {
    const others = staff.filter(({ id }) => id !== sam.id);
    expect(news(withMcg(others))).toEqual([`rung 0! → office, slt, ${slt}`]);
  });

  it('has its first rung rung by whom the policy names', () => {
    const steps = mcg.settings['overdue.steps'].map((rung) => (rung.step === 'mobile' ? { ...rung, who: ['lineManager' as const] } : rung));
    const story = accepted({ ...mcg, settings: { ...mcg.settings, 'overdue.steps': steps } }, 'longAbsence').does(approve(head)).at('15:30').does(tick);
    expect(news(story)).toEqual([`rung 0! → office, ${manager.name}`]);
    expect(story.does(noReply(manager, 0)).visit.alarm?.rungs.map(({ step }) => step)).toEqual(['mobile', 'slt']);
  });

  it('is over for everybody whom it called', () => {
    const story = withMcg().does(noReply(sam, 0));
    expect(news(story.does(reached(head, ann)).does(reached(head, ben)))).toEqual([`allSafe → office, slt, ${head.name}, ${dsl.name}, ${a}, ${b}`]);
  });

  it('is no matter for a senior leader who is on the visit themselves', () => {
    const request = aRequest(cmat, { visitors: [deputy, ben].map(({ id, name }, n) => ({ id, name, lead: n === 0 })) });
    const story = asked(cmat).does({ type: 'resubmit', by: ann, request }).does({ ...approve(head), revision: 2 }).at('15:30').does(tick);
    expect(news(story.does(noReply(sam, 0)))).toEqual([`rung 1! → slt, ${head.name}`]);
  });

  it('after an outage goes to office and SLT at once, and says for how long nobody watched', () => {
    expect(told(gone().at('15:52').does(tick))).toEqual(['rung 0! (22 minutes unwatched) → office, slt', `current → ${everybody}`]);
  });
});

describe('somebody who is missing as well', () => {
  /** Ben said at 15:20 that he runs late; Ann is overdue at 15:40 and he at 16:30. */
  const annMissing = () => gone().at('15:20').does({ type: 'runLate', by: ben, minutes: 10 }).at('15:40').does(tick);

  it('is said to the office while it still tries', () => {
    // Reception has closed by then, so the SLT and whoever is asked at that hour hear of it too.
    expect(news(annMissing().at('16:30').does(tick))).toEqual([`rung 0! → office, slt, ${slt}`]);
  });

  it('is said to whoever has the alarm by now, and to the office, whose rung is past', () => {
    const story = annMissing().does(noReply(sam, 0));
    expect(news(story.at('16:30').does(tick))).toEqual([`rung 1! → office, slt, ${slt}`]);
    const taken = annMissing().does(noReply(sam, 0)).does(takeOn(head));
    expect(told(taken.at('16:30').does(tick))).toEqual([`rung 2! → office, slt, ${head.name}`, `current → ${out}`]);
  });

  it('is said to all of them with the time that nobody watched', () => {
    expect(news(annMissing().at('16:52').does(tick))).toEqual([`rung 0! (22 minutes unwatched) → office, slt, ${slt}`]);
    expect(news(annMissing().does(noReply(sam, 0)).at('16:52').does(tick))).toEqual([`rung 1! (22 minutes unwatched) → office, slt, ${slt}`]);
  });
});

describe('a call for help', () => {
  const everywhere = (rung: number, by = a) => [`help at rung ${rung}! → slt, office, ${slt}`, `helpComing (${by}) → ${a}, ${b}`];

  it('goes everywhere at once, and those who wait for it know', () => {
    expect(told(gone().does({ type: 'help', by: ann }))).toEqual([...everywhere(0), `current → ${everybody}`]);
  });

  it('before the visit was approved goes everywhere just so', () => {
    expect(told(asked(cmat).does({ type: 'help', by: ann }))).toEqual([...everywhere(0), `current → ${chat}, ${a}, ${b}, ${approvers}`]);
  });

  it('in an alarm that runs already goes everywhere anew, with the rung of the SLT', () => {
    expect(told(overdue().does({ type: 'help', by: ben }))).toEqual([...everywhere(1, b), `current → ${out}`]);
    expect(news(atThePolice().does({ type: 'help', by: ben }))).toEqual(everywhere(1, b));
  });

  it('that nobody takes on is said to the SLT again', () => {
    expect(news(gone().does({ type: 'help', by: ann }).waits())).toEqual([`rung 1! → slt, ${slt}`]);
  });
});

describe('a call to somebody inside', () => {
  it('that is not answered, or not made, goes straight to the SLT (CMAT-3-01)', () => {
    expect(told(called().does(unanswered))).toEqual([`rung 0! → slt, ${slt}`, `current → ${everybody}`]);
    expect(told(called().waits())).toEqual([`rung 0! → slt, ${slt}`, `current → ${everybody}`]);
  });

  it('that is answered brings no news', () => {
    expect(told(called().does({ ...unanswered, answered: true }))).toEqual([`current → ${out}`]);
  });

  it('that is not answered while an alarm runs goes to those who have it, once', () => {
    const helped = called().does({ type: 'help', by: ben });
    expect(told(helped.does(unanswered))).toEqual([`rung 0! → office, slt, ${slt}`, `current → ${out}`]);
    const late = called(gone().at('15:20')).at('15:30').does(tick);
    expect(told(late.does(unanswered))).toEqual([`rung 1! → slt, ${slt}`, `current → ${out}`]);
  });
});

describe('good news', () => {
  it('of one of them goes wherever the alarm has been put', () => {
    expect(told(overdue().does(tap(ann, 'arrived')))).toEqual([`heardOf (${a}) → office`, `current → ${out}`]);
    expect(told(owned().does(reached(head, ben)))).toEqual([`heardOf (${b}) → office, slt`, `current → ${out}`]);
  });

  it('of the last of them also goes to the visitors and to every responder who was called', () => {
    const all = [reached(sam, ann), reached(sam, ben)];
    expect(told(all.reduce((story, command) => story.does(command), overdue()))).toEqual([`allSafe → office, ${a}, ${b}`, `current → ${everybody}`]);
    const taken = [reached(head, ann), reached(head, ben)].reduce((story, command) => story.does(command), owned());
    expect(told(taken)).toEqual([`allSafe → office, slt, ${head.name}, ${deputy.name}, ${a}, ${b}`, `current → ${everybody}`]);
  });

  it('goes to a requester who stayed behind', () => {
    const story = forOthers().does(approve(manager)).at('13:00').does({ type: 'gone', by: sam }).at('15:30').does(tick);
    for (const by of [ann, ben]) story.does(tap(by, 'back'));
    expect(news(story)).toEqual([`allSafe → office, slt, ${slt}, ${sam.name}, ${a}, ${b}`]);
  });

  it('of people who are still out is on everybody’s card as well', () => {
    const story = overdue();
    for (const by of [ann, ben]) story.does(tap(by, 'arrived'));
    expect(told(story)).toEqual([`allSafe → office, ${a}, ${b}`, `current → ${everybody}`]);
  });
});

describe('what becomes of a rung', () => {
  it('is said where the police were told, and elsewhere only by the next', () => {
    const story = owned();
    expect(news(story.does(noReply(head, 2)))).toEqual([`rung 3! → slt, ${head.name}`]);
    story.does({ type: 'notNeeded', by: head, rung: 3, note: 'rang already' });
    expect(news(story)).toEqual([`rung 4! → slt, ${head.name}`]);
    expect(told(story.does({ type: 'familyAnswered', by: head, stop: 0, result: 'noReply', note: '' }))).toEqual([`current → ${out}`]);
    story.does({ type: 'familyAnswered', by: head, stop: 1, result: 'noReply', note: '' });
    const version = story.visit.version;
    expect(told(story.does({ type: 'policeTold', by: head, note: 'ref 123' }))).toEqual([`policeTold: note_${version + 1} → slt, office`, `current → ${out}`]);
  });
});

describe('what could not be delivered', () => {
  const missed = (to: string, rung?: number, recipients = 1) => ({ type: 'undeliverable', to, recipients, ...(rung === undefined ? {} : { rung }) }) as const;
  const withoutAdmin = (story: Story): Story => {
    story.people = staff.filter(({ id }) => id !== admin.id);
    return story;
  };

  it('to a person is said to the office, which can ring them; nobody’s card has changed', () => {
    expect(told(approved().does(missed(`person_${ben.id}`)))).toEqual([`unreached (${b}) → office`]);
  });

  it('to a place is said to whoever looks after the bot, or to the SLT where nobody does', () => {
    expect(told(approved().does(missed('chat_office')))).toEqual([`unreached → ${admin.name}`]);
    expect(told(withoutAdmin(approved()).does(missed('chat_office')))).toEqual([`unreached → ${slt}`]);
  });

  it('is said once of each place', () => {
    const story = overdue().waits().does(missed('chat_slt', 1, 3));
    expect(told(story)).toEqual([`unreached → ${admin.name}`]);
    expect(told(story.waits().does(missed('chat_slt', 2, 3)))).toEqual([]);
  });

  it('of a rung to one of several is no news, as the others have it', () => {
    expect(told(overdue().waits().does(missed(`person_${head.id}`, 1, 3)))).toEqual([]);
  });

  it('of a whole rung is said to the office and whoever looks after the bot, once each, and the next opens', () => {
    expect(told(overdue().does(missed('chat_office', 0)))).toEqual([`unreached → ${admin.name}, office`, `rung 1! → slt, ${slt}`, `current → ${out}`]);
    expect(news(withoutAdmin(overdue()).does(missed('chat_office', 0)))).toEqual([`unreached → ${slt}, office`, `rung 1! → slt, ${slt}`]);
  });

  it('of the last rung is said likewise, and changes nobody’s card', () => {
    expect(told(atThePolice().does(missed('chat_slt', 5)))).toEqual([`unreached → ${admin.name}, office`]);
  });

  it('is over once something was delivered, which is news to nobody', () => {
    expect(told(overdue().does({ type: 'delivered', rung: 0 }))).toEqual([]);
  });
});
