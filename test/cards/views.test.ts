import { drawPost, drawView } from '../../src/cards';
import type { Standing } from '../../src/cards/buttons';
import type { Scene } from '../../src/desk/ports';
import type { Member } from '../../src/school/school';
import { readPress } from '../../src/teams/verbs';
import { contextOf } from '../../src/school/context';
import { decide } from '../../src/visit/decide';
import { ann, ben, bystander, clerk, deputy, dsl, everybody, head, reception, scenes } from './scenes';
import { buttonsOf, inputsOf, isNode, nodesOf, titlesOf, type Node } from './walk';

const scene = (name: string): Scene => {
  const found = scenes[name];
  if (!found) throw new Error(`no scene ${name}`);
  return found;
};

const current: Standing = { card: 'current' };
const rung: Standing = { card: 'rung', n: 0 };

describe('the buttons of a view', () => {
  it.each<[string, string, Member, Standing, string[]]>([
    ['a colleague asked along', 'waiting for a companion', ben, current, ["I'll come", "I can't"]],
    ['a colleague asked along, with details missing', 'waiting for details', ben, current, ['My details', "I'll come", "I can't"]],
    ['a visitor whose own details are missing', 'waiting for details', ann, current, ['My details', 'I have left all the same', 'Cancel visit']],
    ['an approver meanwhile, who keeps the training register', 'waiting for details', head, current, ['Decline', 'Ask for changes', 'Change who goes', 'Record training']],
    ['whoever keeps the training register', 'waiting for training', dsl, current, ['Record training']],
    ['an approver, while training is missing', 'waiting for training', head, current, ['Decline', 'Ask for changes']],
    ['the requester of a visit for two', 'waiting for a second person', clerk, current, ['Change the request', 'Meet in school instead', 'Cancel visit']],
    ['the DSL, addresses to be checked and training missing', 'waiting for an address check', dsl, current, ['Addresses are clear', 'Not clear', 'Record training']],
    ['the DSL at a near match', 'waiting for a near match', dsl, current, ['Addresses are clear', 'It is the same place']],
    ['an approver at a near match', 'waiting for a near match', head, current, ['Decline', 'Ask for changes', 'Change who goes']],
    ['whoever decides on a concern', 'waiting for a decision', deputy, current, ['Decide']],
    ['an approver, while others decide on it', 'waiting for a decision', head, current, ['Decline', 'Ask for changes']],
    ['the headteacher, where the DSL decides', 'waiting for approval under HHN', head, current, ['Decline', 'Ask for changes']],
    ['the DSL, who decides', 'waiting for approval under HHN', dsl, current, ['Approve', 'Decline', 'Ask for changes']],
    ['the requester of a visit stopped by an answer', 'blocked by an answer', clerk, current, ['Meet in school instead']],
    ['the requester of a visit stopped for violence', 'blocked for known violence', clerk, current, ['Meet in school instead']],
    ['a visitor stopped by the prohibited list', 'blocked for a prohibited address', ann, current, ['I have left all the same']],
    ['a visitor of what is a meeting in school now', 'met in school', ann, current, ['I have left all the same']],
    ['a visitor with police, not named yet', 'approved, police not named', ann, current, ['Who comes with you', 'Running late', 'I need help', 'I have left all the same', 'Cancel visit']],
    ['a visitor with police, named', 'approved, police named', ann, current, ['Left school', 'Running late', 'I need help', 'Cancel visit']],
    ['a visitor while a warning is checked', 'approved, and a near match has come up', ann, current, ['Running late', 'I need help', 'Back at school', 'Going home', 'I have left all the same']],
    ['the DSL, while they are out', 'out, and a near match has come up', dsl, current, ['Addresses are clear', 'It is the same place']],
    ['a visitor before approval', 'waiting for approval', ann, current, ['I have left all the same', 'Cancel visit']],
    ['the office, before it is approved', 'waiting for approval', reception, current, ['Record the approval']],
    ['an approver', 'waiting for approval', deputy, current, ['Approve', 'Decline', 'Ask for changes', 'Change who goes']],
    ['the requester, sent back for changes', 'sent back for changes', clerk, current, ['Change the request', 'Meet in school instead', 'Cancel visit']],
    ['an approved visitor', 'approved', ann, current, ['Left school', 'Running late', 'I need help', 'Cancel visit']],
    ['a visitor at a stop', 'out', ann, current, ['Left the property', 'Stop and leave', 'Carry on', 'Running late', 'I need help', 'Back at school', 'Going home', 'Add a visit']],
    ['a visitor on the road', 'out', ben, current, ['Arrived', 'Running late', 'I need help', 'Back at school', 'Going home', 'Add a visit']],
    ['a visitor on the road in an alarm', 'overdue, at slt', ben, current, ['Arrived', 'Running late', 'I need help', 'Back at school', 'Going home']],
    ['a visitor on the way back', 'on the way back', ann, current, ['Back at school', 'Running late', 'I need help', 'Going home']],
    ['a visitor who went home and has to phone', 'going home', ann, current, ['Back at school', 'Running late', 'I need help']],
    ['a visitor who is back while another is not', 'going home', ben, current, []],
    ['a visitor after the visit', 'back', ann, current, ['Write up']],
    ['a visitor of a finished visit', 'closed', ann, current, []],
    ['the office', 'out', reception, current, ['Record', 'Add a visit']],
    ['the office, before anybody has left', 'approved', reception, current, ['Record']],
    ['the office in an alarm', 'overdue, at slt', reception, current, ['Record']],
    ['the office, where an added visit is a new request', 'on the way back', reception, current, ['Record']],
    ['a visitor nobody marked as gone', 'not marked as gone', ann, { card: 'leaving' }, ['Gone', 'Not gone']],
    ['a visitor past due', 'past due', ann, { card: 'nudge' }, ['Back at school', 'Running late', 'I need help', 'Going home']],
    ['the office at a safety call', 'safety call owed', reception, { card: 'safetyCall', n: 0 }, ['Answered', 'No answer']],
    ['a senior leader at a call for help', 'help asked for', deputy, { card: 'help' }, ["I'm dealing with this", 'Reached: safe']],
    ['another senior leader once it is taken on', 'help taken on', deputy, { card: 'help' }, ['Take over', 'Reached: safe']],
    ['the office at the mobile rung', 'overdue, at mobile', reception, rung, ['Reached: safe', 'No reply']],
    ['a senior leader at the SLT rung', 'overdue, at slt', deputy, rung, ["I'm dealing with this", 'Reached: safe']],
    ['the owner, ringing the mobiles again', 'overdue, at mobileAgain', head, rung, ['Reached: safe', 'No reply']],
    ['the owner, with next of kin', 'overdue, at nextOfKin', head, rung, ['Reached: safe', 'No reply', 'Not needed']],
    ['another senior leader meanwhile', 'overdue, at nextOfKin', deputy, rung, ['Take over', 'Reached: safe']],
    ['the owner, with the families', 'overdue, at families', head, rung, ['Seen', 'No reply', 'Reached: safe']],
    ['the owner, with the police sheet', 'overdue, at police', head, rung, ['Police told', 'Reached: safe']],
    ['the owner, once the police were told', 'overdue, police told', head, rung, ['Reached: safe']],
    ['a colleague with no part in it', 'overdue, at slt', bystander, rung, []],
  ])('for %s', (_who, name, viewer, about, expected) => {
    expect(titlesOf(drawView(viewer, about, scene(name)))).toEqual(expected);
  });

  it.each(Object.entries(scenes))('are none that the rules would refuse: %s', (_name, found) => {
    const cards = ['current', 'leaving', 'nudge', 'safetyCall', 'help', 'rung'] as const;
    const refused = everybody.flatMap((viewer) =>
      cards.flatMap((card) => refusals(viewer, drawView(viewer, { card, n: 0 }, found), found).map((why) => `${viewer.name}, ${card}: ${why}`)),
    );

    expect(refused).toEqual([]);
  });
});

/** What the core says to each button, pressed by whom it was shown to with every input filled in. */
function refusals(viewer: Member, card: Node, { visit, school, now: at, private: kept }: Scene): string[] {
  const inputs = Object.fromEntries(inputsOf(card).map((input) => [String(input['id']), answerTo(input, visit.stage)]));
  return buttonsOf(card).flatMap(({ type, verb, title, data }) => {
    if (type !== 'Action.Execute' || verb === 'view') return [];
    const read = readPress(verb, { ...inputs, ...(isNode(data) ? data : {}) });
    if (!read.ok || !read.press.ask) return [`${String(title)} is not read`];
    const decision = decide(visit, read.press.ask(viewer), contextOf(school, at, kept.details));
    // Whoever has just given what was missing need not wait for a new card before they say that they will come.
    return decision.ok || decision.refusal.reason === 'detailsMissing' ? [] : [`${String(title)}: ${decision.refusal.reason}`];
  });
}

function answerTo({ type, choices, id, value }: Node, stage: string): string {
  if (type === 'Input.Toggle') return 'true';
  if (id === 'concern' && JSON.stringify(choices).includes('joint')) return 'joint';
  if (id === 'tier') return String(value);
  if (id === 'lateMinutes') return '10';
  if (id === 'what') return stage === 'authorised' ? 'arrived' : 'back';
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  return isNode(first) ? String(first['value']) : 'words';
}

describe('a view', () => {
  it('of an alarm always shows the present step, whichever card was pressed', () => {
    expect(JSON.stringify(drawView(head, { card: 'rung', n: 0 }, scene('overdue, at families')))).toContain('Step 5 of 6: ring the families');
  });

  it('of an alarm that is over shows where the visit stands', () => {
    expect(JSON.stringify(drawView(head, rung, scene('back')))).toContain('Everyone is safe');
  });

  it('of the families says which family’s answer is still missing', () => {
    const stops = buttonsOf(drawView(head, rung, scene('overdue, at families'))).map(({ data }) => (isNode(data) ? data['stop'] : undefined));

    expect(stops).toEqual([1, 1, undefined]);
  });

  it('of an approval carries the revision that was read', () => {
    const approve = buttonsOf(drawView(deputy, current, scene('waiting for approval')))[0];

    expect(approve).toMatchObject({ verb: 'approve', data: { school: 'oakfield', visit: 'a1b2c3', v: 7, card: 'current', revision: 2 } });
  });

  it('of a visitor offers no more lateness than the policy leaves', () => {
    const { visit, ...rest } = scene('out');
    const offered = (lateMinutes: number): unknown =>
      inputsOf(drawView(ann, current, { ...rest, visit: { ...visit, clock: { ...visit.clock, lateMinutes } } })).find(({ id }) => id === 'lateMinutes')?.['choices'];

    expect(offered(40)).toEqual([
      { title: '10 minutes', value: '10' },
      { title: '15 minutes', value: '15' },
      { title: '20 minutes', value: '20' },
    ]);
    expect(offered(60)).toBeUndefined();
  });

  it('of going home says to ring school where the policy wants a call, and only there', () => {
    const line = 'It counts once the office has noted it';

    expect(JSON.stringify(drawView(ann, current, scene('on the way back')))).toContain(line);
    expect(JSON.stringify(drawView(ann, current, scene('out')))).not.toContain(line);
  });
});

describe('an alarm in the place of the senior leaders', () => {
  const post = { to: { place: 'slt' }, alarm: true, kind: 'rung', rung: 1, unwatched: 42 } as const;
  const message = drawPost(post, { chat: '19:slt', place: 'slt' }, scene('overdue, at slt'));

  it('says who is missing, when they were due, which step, and that nobody was watching', () => {
    expect(message.text).toBe('V-7K3M: Ann Patel and Ben Okoro are overdue, due back 15:10. Step 2 of 6: take charge.');
    expect(JSON.stringify(message.card)).toContain('Nobody was watching for 42 minutes.');
  });

  it('calls the senior leaders by name, with an entity for each name', () => {
    const names = nodesOf(message.card).map(({ text }) => text);

    expect(names).toContain('<at>Helen Hart</at> <at>David Dunn</at>');
    expect(message.mentions).toEqual([head, deputy].map(({ id, name }) => ({ id: `29:${id}`, name })));
    expect(message.card['msteams']).toEqual({
      entities: [head, deputy].map(({ id, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: `29:${id}`, name } })),
    });
  });

  it('holds only buttons that are no secret, and refreshes into a view of their own for those who respond', () => {
    expect(titlesOf(message.card)).toEqual(["I'm dealing with this", 'Show details']);
    expect(message.card['refresh']).toMatchObject({
      action: { type: 'Action.Execute', verb: 'view', data: { school: 'oakfield', visit: 'a1b2c3', v: 7, card: 'rung', n: 1 } },
      userIds: [`29:${head.id}`, `29:${deputy.id}`],
    });
  });

  it('names those whom the bot could not tell', () => {
    expect(JSON.stringify(message.card)).toContain('Could not be told by the bot: Dina Shah.');
  });

  it('asks no more people to refresh than Teams allows', () => {
    const found = scene('overdue, at slt');
    const leaders = Array.from({ length: 80 }, (_, n) => ({ ...head, id: `id-${n}` }));
    const crowded: Scene = { ...found, school: { ...found.school, people: leaders }, teamsIds: new Map(leaders.map(({ id }) => [id, `29:${id}`])) };
    const { card, mentions } = drawPost(post, { chat: '19:slt', place: 'slt' }, crowded);

    expect(isNode(card['refresh']) && Array.isArray(card['refresh']['userIds']) && card['refresh']['userIds'].length).toBe(60);
    expect(mentions).toHaveLength(10);
  });
});

it('an alert about what is over by the time it is sent says where the visit stands', () => {
  const message = drawPost({ to: { place: 'slt' }, alarm: true, kind: 'rung', rung: 3 }, { chat: '19:slt', place: 'slt' }, scene('back'));

  expect(message.text).toContain('Everyone is safe');
  expect(JSON.stringify(message.card)).not.toContain('dealing with this');
});
