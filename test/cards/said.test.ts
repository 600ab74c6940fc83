import { drawMine, drawPost, drawToday, drawView, explain } from '../../src/cards';
import { headlineOf } from '../../src/cards/alarm/alarm';
import type { OpenVisit, Scene } from '../../src/desk/ports';
import { doneText } from '../../src/desk/forms/request/done-text';
import { toOpenVisit } from '../../src/storage/codecs/open';
import type { Post } from '../../src/visit/posts';
import type { Alarm } from '../../src/visit/visit';
import { ann, aScene, aSchool, ben, bystander, clerk, deputy, details, dsl, head, now, reception, scenes } from './scenes';
import { nodesOf } from './walk';

const scene = (name: string): Scene => {
  const found = scenes[name];
  if (!found) throw new Error(`no scene ${name}`);
  return found;
};

const notice = (of: (Post & { kind: 'notice' })['of'], more: Partial<Post & { kind: 'notice' }> = {}): Post => ({ to: { place: 'slt' }, alarm: false, kind: 'notice', of, ...more });
const toPerson = (post: Post, { id }: { id: string }, of: Scene) => drawPost(post, { person: id }, of);
const words = (shown: unknown): string => JSON.stringify(shown);

describe('an alarm', () => {
  const alarmOf = (kind: Alarm['kind'], why: Alarm['why'], about = [ann.id]): Scene =>
    aScene({ alarm: { kind, openedAt: now, about, since: 5, dueBack: '2026-11-24T15:10:00.000Z', rungs: [], ...(why ? { why } : {}) } });

  it('says of a safety call whether none is recorded or nobody answered, and neither where that was not kept', () => {
    expect(headlineOf(alarmOf('safetyCall', { [ann.id]: { what: 'callNotMade', at: now } }))).toBe('No safety call to Ann Patel is recorded');
    expect(headlineOf(alarmOf('safetyCall', { [ann.id]: { what: 'callNotAnswered', at: now } }))).toBe('Ann Patel did not answer the safety call');
    expect(headlineOf(alarmOf('safetyCall', undefined))).toBe('The safety call to Ann Patel failed');
  });

  it('says of each person only what is known of them', () => {
    const both = alarmOf('help', { [ann.id]: { what: 'overdue', at: now }, [ben.id]: { what: 'help', at: now } }, [ann.id, ben.id]);
    expect(headlineOf(both)).toBe('Ben Okoro needs help now. Ann Patel is overdue');
  });

  it('tells whoever called that the call has gone out, and whoever goes with them who called', () => {
    const called = notice('helpComing', { who: ann.id });
    expect(toPerson(called, ann, scene('help asked for')).text).toContain('Your call has gone out. Senior leaders and the office are being told.');
    expect(toPerson(called, ben, scene('help asked for')).text).toContain('Ann Patel has called for help.');
  });

  it('never says that help is on its way', () => {
    for (const post of [notice('helpComing', { who: ann.id }), notice('takenOn', { who: head.id })]) {
      expect(words(toPerson(post, ann, scene('help asked for')))).not.toMatch(/on its way/);
    }
  });
});

describe('a refusal names who may', () => {
  const owned = { visitors: [{ ...scene('waiting for approval').visit.visitors[0]!, id: deputy.id, name: deputy.name }], requester: deputy.id };

  it('of a senior leader’s own visit, where only the headteacher may', () => {
    const waiting = scene('waiting for approval');
    const stp = { ...waiting, school: aSchool('stp'), visit: { ...waiting.visit, ...owned } };
    expect(explain({ reason: 'ownVisit' }, stp)).toBe('Nobody decides on a visit of their own. Ask Helen Hart (headteacher): only they may.');
    expect(explain({ reason: 'notApprover' }, stp)).toBe('Your role may not give this approval. Ask Helen Hart (headteacher): only they may.');
  });

  it('of an alarm', () => {
    expect(explain({ reason: 'ownVisit' }, scene('help asked for'))).toBe('Nobody decides on a visit of their own. Ask Helen Hart (headteacher) or David Dunn (deputy headteacher): only one of them may.');
    expect(explain({ reason: 'sltCloses' }, scene('help asked for'))).toBe('Helen Hart (headteacher) or David Dunn (deputy headteacher) closes this alarm, after speaking to whoever it is about.');
  });

  it('and of a call whose time has passed, whom to tell', () => {
    expect(explain({ reason: 'callPassed', owner: head.id }, scene('help asked for'))).toMatch(/Tell Helen Hart now what you heard\.$/);
  });
});

describe('a request that is sent', () => {
  it('has gone to its approvers only when it has', () => {
    expect(doneText(scene('waiting for approval'))).toMatch(/^V-7K3M has gone to Helen Hart/);
    expect(doneText(scene('waiting for a companion'))).toMatch(/^V-7K3M is sent, and waits for Ben Okoro to say “I'll come”.* After that it goes to Helen Hart/);
  });
});

describe('a concern', () => {
  const closed = scene('closed');

  it('of the write-up tells the DSL, in person, whom it is about and why they went', () => {
    const shown = toPerson(notice('concern', { note: 'note_7' }), dsl, closed);
    for (const said of ['whispered reason', 'Family Quillfeather', '77 Marmalade Street', 'Truancy of the twins']) expect(words(shown.card)).toContain(said);
    expect(words([shown.summary, shown.text])).not.toMatch(/Quillfeather|Marmalade|Truancy|whispered/);
    expect(words(toPerson(notice('concern', { note: 'note_7' }), bystander, closed).card)).not.toMatch(/Quillfeather|Marmalade|Truancy|whispered/);
  });

  it('at the door is read word for word by office, SLT and line manager in their own chats, and in no shared one', () => {
    const door = notice('doorstep', { who: ann.id, note: 'note_7' });
    for (const reader of [reception, head, deputy]) expect(words(toPerson(door, reader, scene('out')).card)).toContain('whispered reason');
    for (const other of [bystander, dsl]) expect(words(toPerson(door, other, scene('out')))).not.toContain('whispered');
    for (const place of ['office', 'slt'] as const) {
      const shared = words(drawPost(door, { chat: '19:x', place }, scene('out')));
      expect(shared).not.toContain('whispered');
      expect(shared).toContain('own chat');
    }
  });
});

describe('a visit that is stopped, and met in school instead', () => {
  it('tells the DSL in person which family, and what stopped it', () => {
    const answers = details.answers.map((given) => (given.item === 'RA-04' ? { ...given, answer: 'yes' as const, note: 'the whispered fist' } : given));
    const stopped: Scene = { ...scene('blocked for known violence'), private: { details: { ...details, answers }, notes: {} } };
    const shown = words(toPerson(notice('blocked'), dsl, stopped).card);
    expect(shown).toContain('Family Quillfeather');
    expect(shown).toContain('the whispered fist');
  });

  it('says that it is at school, and not at the home', () => {
    const shown = words(drawView(clerk, { card: 'current' }, scene('met in school')));
    expect(shown).toContain('At school');
    expect(shown).not.toContain('Marmalade');
  });
});

describe('a toast says what is wanted of its reader', () => {
  const fresh: Post = { to: { place: 'slt' }, alarm: false, kind: 'fresh' };

  it.each([
    ['an approver', 'waiting for approval', head, /^Please approve or decline V-7K3M: Ann Patel and Ben Okoro, leaves 14:00\.$/],
    ['a companion', 'waiting for a companion', ben, /^Can you come along on V-7K3M\? Ann Patel and Ben Okoro, leaves 14:00\.$/],
    ['whoever decides', 'waiting for a decision', deputy, /^Please decide on V-7K3M: /],
    ['whoever checks', 'waiting for an address check', dsl, /^V-7K3M waits for your check: /],
    ['a visitor whose visit is approved', 'approved', ann, /^V-7K3M, Ann Patel and Ben Okoro: Approved\. Leaves 14:00\.$/],
    ['a visitor who is back', 'back', ann, /^V-7K3M: everyone is safe\. Please write it up\.$/],
  ])('to %s', (_who, name, reader, expected) => {
    const { text, summary } = toPerson(fresh, reader, scene(name));
    expect(text).toMatch(expected);
    expect(summary).toBe(text);
  });
});

describe('one state has one word, on the card, in /visit mine and in /visit today', () => {
  const line = ({ visit }: Scene): OpenVisit => toOpenVisit(visit);

  it.each(['sent back for changes', 'waiting for a companion', 'waiting for an address check', 'waiting for approval', 'approved', 'out', 'past due', 'overdue, at slt', 'help asked for', 'back'])('%s', (name) => {
    const found = scene(name);
    const card = drawPost({ to: { place: 'slt' }, alarm: false, kind: 'current' }, { chat: '19:x' }, found).card;
    const band = nodesOf(card).find(({ style, type }) => type === 'TextBlock' && style === 'heading')?.text;
    for (const list of [drawMine(found.school, ann, [line(found)], found.now, false), drawToday(found.school, [line(found)], found.now, false)]) {
      expect(words(list.card)).toContain(`"**${String(band)}** V-7K3M"`);
    }
  });
});
