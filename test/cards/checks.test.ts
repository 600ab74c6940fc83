import { drawPost, drawView } from '../../src/cards';
import type { Scene } from '../../src/desk/ports';
import type { Member } from '../../src/school/school';
import { ann, aSchool, ben, bystander, clerk, deputy, dsl, everybody, head, reception, scenes } from './scenes';
import { chats } from './drawn';
import { posts } from './posts';
import { buttonsOf, inputsOf, isNode, nodesOf } from './walk';

const scene = (name: string): Scene => scenes[name] ?? none(name);

const none = (name: string): never => {
  throw new Error(`no scene ${name}`);
};

/** Everything that is to be read on a card, in its order. */
const wordsOf = (card: unknown): string =>
  nodesOf(card)
    .flatMap(({ type, text, inlines }) => {
      if (Array.isArray(inlines)) return [inlines.map((run: unknown) => (isNode(run) ? String(run['text']) : '')).join('')];
      return typeof text === 'string' && type !== 'TextRun' ? [text] : [];
    })
    .join('\n');

const sees = (viewer: Member, name: string): string => wordsOf(drawView(viewer, { card: 'current' }, scene(name)));

const all = 'waiting for approval, with all that can weigh';

describe('an approver', () => {
  it('reads what weighs: the risk, what it asks for, the hour, and who is not trained (MCG-4.3-02)', () => {
    const shown = sees(head, all);

    expect(shown).toContain('V-7K3M, high risk');
    expect(shown).toContain('High risk (the answers alone: medium risk)');
    expect(shown).toContain('Back after reception closes at 16:30.');
    expect(shown).toContain('Somebody must decide what makes it safe to go.');
    expect(shown).toContain('No training on record: Ben Okoro');
    expect(shown).toContain('**Sensitive:**');
  });

  it('reads no line on training where everybody has it', () => {
    expect(sees(head, 'waiting for approval')).not.toContain('No training on record');
  });

  it('reads what this kind of visit asks, why not at school, these people and this hour, and who comes from outside', () => {
    const shown = sees(head, all);

    expect(shown).toMatch(/When did the letter go[^\n]*\na letter in saffron/);
    expect(shown).toMatch(/Why not at school\?\nno room for saffron\nWhy these people\?\ntwo for saffron\nWhy at this hour\?\nan hour of saffron/);
    expect(shown).toMatch(/PC Umber\nPolice officer, Umberside Police\n\[07700 900333\]/);
  });

  it('reads a caution in plain words, with its reason, its keeper and when it is to be reviewed (CMAT-6-05)', () => {
    const shown = sees(head, all);

    expect(shown).toContain('Stop 1: caution\nThe snarling uncle lives there\nDina Shah answers for it. Review by 31 Jan 2027.');
    expect(shown).toContain('Stop 2: known violence\nThe snarling uncle lives there\nDina Shah answers for it. Review was due 1 Oct 2026.');
  });

  it('reads the worst answers first, and all of them under All answers (MCG-4.3-03)', () => {
    const checks = aSchool('cmat').profile.settings['risk.checks'].questions;
    const shown = sees(deputy, 'waiting for approval');
    const [risk = '', answers = ''] = [shown.slice(shown.indexOf('High risk'), shown.indexOf('When did the letter')), shown.slice(shown.lastIndexOf(checks[0]?.ask ?? '?'))];

    expect(risk).toMatch(/Could anyone there be threatening or aggressive\? Yes\nThey have[^]*marked for caution\? Not known/);
    for (const { ask, kind } of checks) if (kind !== 'note') expect(answers).toContain(ask);
  });

  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'])('is offered each tier of risk, and what may be decided under %s (CMAT-2-04)', (id) => {
    const name = id === 'cmat' ? 'waiting for approval' : `waiting for approval under ${id.toUpperCase()}`;
    const inputs = new Map(inputsOf(drawView(id === 'hhn' ? dsl : head, { card: 'current' }, scene(name))).map((input) => [input['id'], input]));
    const values = (input: string): unknown[] => {
      const choices = inputs.get(input)?.['choices'];
      return Array.isArray(choices) ? choices.map((choice: unknown) => (isNode(choice) ? choice['value'] : choice)) : [];
    };

    expect(values('tier')).toEqual(['low', 'medium', 'high']);
    expect(inputs.get('tier')?.['value']).toBe('high');
    expect(values('concern')).toEqual(aSchool(id).profile.settings['risk.concernOptions']);
    expect(inputs.get('reviewed')).toMatchObject({ title: 'I have read the risk assessment', value: 'false', isRequired: true });
  });

  it('is not asked to decide again what is decided', () => {
    const decided = scene('waiting for approval');
    const by = { option: 'withPolice', by: head.id, at: decided.now, note: 'note_7' } as const;
    const card = drawView(deputy, { card: 'current' }, { ...decided, visit: { ...decided.visit, decision: by } });

    expect(wordsOf(card)).toContain('Decided: go with police (Helen Hart).\nthe whispered reason');
    expect(inputsOf(card).map(({ id }) => id)).not.toContain('concern');
  });
});

describe('whoever lifts what an approval waits for', () => {
  it('the DSL sees a near match side by side with what was asked for (HHN-ROLE-09)', () => {
    const card = drawView(dsl, { card: 'current' }, scene('waiting for a near match'));
    const [clear, same] = buttonsOf(card);

    expect(wordsOf(card)).toMatch(/Stop 1: Caution\?\nAsked for\nFamily Quillfeather\n77 Marmalade Street, Luton, LU2 7QX\nOn the list\nNo family named\nFlat 7, 77 Marmalade Street, LU2 7QX\nThe snarling uncle/);
    for (const button of [clear, same]) {
      expect(button?.['data']).toMatchObject({ revision: 2, shown: scene('waiting for a near match').visit.cautions.slice(0, 1).map(({ caution }) => caution) });
    }
  });

  it('the DSL confirms addresses that nothing speaks of as well (HHN-ROLE-09)', () => {
    const shown = sees(dsl, 'waiting for an address check');

    expect(shown).toContain('Nothing on the list is like these addresses. Are they clear?');
    expect(shown).toContain('77 Marmalade Court');
    expect(shown).not.toContain('Truancy');
  });

  it('whoever keeps the training register learns who lacks it, and nothing of the visit’s private side (HHN-MON-05)', () => {
    expect(sees(dsl, 'waiting for training')).toContain('Ben Okoro has no training on record.');
    expect(buttonsOf(drawView(dsl, { card: 'current' }, scene('waiting for training')))[0]?.['data']).toMatchObject({ verb: 'open', form: 'person', person: ben.id });
  });

  it('a visitor reads what is missing from their own file, and fills it in there and then', () => {
    expect(sees(ben, 'waiting for details')).toContain('First give your mobile number, your emergency contact, your word that your details are right');
    expect(sees(ann, 'waiting for details')).toContain('Before you may go, give your mobile number');
    expect(sees(ann, 'waiting for details')).toContain('Your details are needed');
  });

  it('whoever decides on a concern reads all that it is decided on (CMAT-2-03)', () => {
    expect(sees(deputy, 'waiting for a decision')).toContain('Has anyone there been hostile to you or the school this year? Not known');
    expect(buttonsOf(drawView(deputy, { card: 'current' }, scene('waiting for a decision')))[0]).toMatchObject({ verb: 'decideConcern', data: { revision: 2 } });
  });

  it('the requester reads what it waits for, and from whom', () => {
    expect(sees(clerk, 'waiting for a near match')).toContain('Dina Shah (DSL) to check the address');
    expect(sees(clerk, 'waiting for details')).toContain('Ben Okoro to say that they will come, Ann Patel to complete their details');
    expect(sees(ann, 'waiting for training')).toContain('Waiting for Dina Shah (DSL) to record Ben Okoro’s training. Do not leave yet.');
  });
});

describe('a visit that must not be made', () => {
  it('tells its requester what to do, and never why the place is listed (STP-B-01, HHN-AIM-10)', () => {
    expect(sees(clerk, 'blocked for known violence')).toContain('This family is met in school only.');
    expect(sees(ann, 'blocked for a prohibited address')).toContain('Speak to Dina Shah (DSL) before you arrange anything.');
    for (const name of ['blocked for known violence', 'blocked for a prohibited address']) {
      for (const viewer of [ann, ben, clerk, reception, bystander]) expect(sees(viewer, name)).not.toContain('snarling uncle');
    }
  });

  it('shows the DSL which caution stopped it (HHN-AIM-10)', () => {
    expect(sees(dsl, 'blocked for a prohibited address')).toMatch(/Stop 1: prohibited address\nThe snarling uncle/);
  });

  it('says to everybody else no more than that it is not approved', () => {
    expect(sees(bystander, 'blocked for a prohibited address')).toBe('Not approved\nV-7K3M\nAnn Patel (lead), Ben Okoro');
  });

  it('becomes a meeting in school, which is no visit', () => {
    for (const viewer of [ann, clerk, bystander]) expect(sees(viewer, 'met in school')).toContain('Meeting in school, not a home visit');
  });
});

describe('before they leave and while they are out', () => {
  it('visitors read what was agreed (CMAT-2-04)', () => {
    expect(sees(ann, 'approved, police not named')).toContain('Go with the police only. Say which officer comes.');
    expect(sees(ann, 'approved, police named')).toMatch(/Go with the police only\.\nThe office rings you[^]*PC Umber/);
    expect(sees(ann, 'approved with safeguards')).toContain('Agreed: the locked gate agreed');
  });

  it('visitors read the cautions that speak of where they go; the office learns only that there is a new one (CMAT-6-05)', () => {
    expect(sees(ann, 'approved with a caution')).toMatch(/Stop 1: caution\nThe snarling uncle lives there\n(?!Dina)/);
    expect(sees(reception, 'approved with a caution')).not.toContain('snarling');
    expect(sees(reception, 'out, and a warning has come up')).toContain('New warning about where they are going. Ring them before they go in.');
    expect(sees(ann, 'out, and a warning has come up')).toContain('New warning: ring the office before going in.');
    expect(sees(ann, 'out, and a near match has come up')).toContain('Dina Shah (DSL) is checking a warning');
  });

  it('the office has the officer’s name and number, a colleague has neither', () => {
    expect(sees(reception, 'approved, police named')).toMatch(/PC Umber\nPolice officer, Umberside Police\n\[07700 900333\]/);
    expect(sees(bystander, 'approved, police named')).not.toMatch(/Umber|olice/);
  });

  it('next of kin are joined by the officer’s organisation', () => {
    expect(wordsOf(drawView(head, { card: 'rung' }, scene('overdue with an officer, at nextOfKin')))).toContain('PC Umber\nPolice officer, Umberside Police, with them\n[07700 900333]');
  });

  it('why a sensitive visit is made is for whoever asked, its approvers and the headteacher (HSP-I-03)', () => {
    for (const viewer of [clerk, head, deputy]) expect(sees(viewer, 'approved, sensitive')).toContain('Truancy of the twins');
    for (const viewer of [reception, dsl, bystander]) expect(sees(viewer, 'approved, sensitive')).not.toContain('Truancy');
    expect(sees(dsl, 'waiting for a near match, sensitive')).not.toContain('Truancy');
    expect(sees(reception, 'approved, sensitive')).toContain('77 Marmalade');
  });

  it('nor is it read out from the police sheet by anybody else', () => {
    const found = scene('overdue and sensitive, at police');
    const others = { ...found, visit: { ...found.visit, approvals: [], alarm: found.visit.alarm && { ...found.visit.alarm, owner: 'x' } } };
    const leader: Member = { ...bystander, id: 'x', roles: ['seniorLeader'] };
    const school = { ...aSchool('hhn'), people: [...everybody, leader] };
    const owned = { ...others, school, visit: { ...others.visit, risk: { ...others.visit.risk, tier: 'high' as const } } };

    expect(wordsOf(drawView(leader, { card: 'rung' }, owned))).toContain('Confidential: ask the headteacher');
    expect(wordsOf(drawView(leader, { card: 'rung' }, owned))).toContain('77 Marmalade');
  });
});

describe('in a shared chat', () => {
  const standing = posts.filter(({ kind }) => kind !== 'notice');

  it.each(Object.entries(scenes))('there is no word of cautions, risk, training or reasons: %s', (_name, found) => {
    const said = standing.flatMap((post) =>
      chats.flatMap((to) => {
        const { card, summary, text } = drawPost(post, to, found);
        return `${wordsOf(card)}\n${summary}\n${text ?? ''}`;
      }),
    );

    expect(said.filter((words) => /warning|caution|prohibit|violen|risk|training|concern|blocked|with police|sensitive|their details/i.test(words))).toEqual([]);
  });

  it('whatever is checked is just a check', () => {
    for (const name of ['waiting for training', 'waiting for an address check', 'waiting for a near match', 'waiting for a decision', 'waiting for a second person']) {
      expect(wordsOf(drawPost({ to: { place: 'staff' }, alarm: false, kind: 'current' }, { chat: '19:a', place: 'staff' }, scene(name)).card)).toMatch(/^Waiting for a check\n[^]*a check/);
    }
  });
});

describe('a new warning while people are out', () => {
  const post = { to: { place: 'slt' }, alarm: true, kind: 'notice', of: 'cautionWhileOut' } as const;
  const out = scene('out, and a warning has come up');

  it('tells visitors to ring before going in, and everybody else to ring them', () => {
    expect(drawPost(post, { person: ann.id }, out).text).toContain('New warning about where you are going. Ring the office before going in.');
    expect(drawPost(post, { chat: '19:c', place: 'slt' }, out).text).toContain('New warning about where they are going. Ring them before they go in.');
  });

  it('calls the senior leaders by name', () => {
    expect(drawPost(post, { chat: '19:c', place: 'slt' }, out).mentions).toHaveLength(2);
  });
});
