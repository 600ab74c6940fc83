import type { RiskCheck, Settings } from '../../src/policy/profile';
import { askedOf, assess, flagged, saysConsulted, shortForm, tellsOfViolence } from '../../src/policy/risk';
import type { Answer, Need, Risk } from '../../src/visit/visit';
import { profileOf, type ShippedId } from '../support/school';

const check = (id: string, kind: RiskCheck['kind'], ...then: Need[]): RiskCheck => ({ id, kind, then, when: 'always', optional: false, ask: `About ${id}?` });

const checks: RiskCheck[] = [
  check('AMBER-1', 'amber', 'officeCall'),
  check('AMBER-2', 'amber'),
  check('AMBER-3', 'amber', 'decision'),
  check('AMBER-4', 'amber'),
  check('CONTROL-1', 'control'),
  check('RED-1', 'red', 'decision'),
  check('RED-2', 'red', 'secondPerson'),
  check('STOP-1', 'stop'),
  check('NOTE-1', 'note'),
];

/** What these answers come to, for a policy that leaves the rest to its approvers. */
const weighed = (questions: readonly RiskCheck[], given: readonly Answer[], facts = { visitors: 2, outOfHours: false }, rule: Settings['risk.unresolved'] = 'approverDecides'): Risk =>
  assess({ ...profileOf('hsp').settings, 'risk.unresolved': rule, 'risk.checks': { ...profileOf('hsp').settings['risk.checks'], questions: [...questions] } }, given, facts);

const allWell: Record<string, Answer['answer']> = {
  ...Object.fromEntries(checks.map(({ id }) => [id, 'no' as const])),
  'CONTROL-1': 'yes',
  'NOTE-1': 'text',
};

const answers = (changes: Record<string, Answer['answer']>): Answer[] =>
  Object.entries({ ...allWell, ...changes }).map(([item, answer]) => ({ item, answer, note: '' }));

describe('the risk of a visit', () => {
  it.each<[string, Record<string, Answer['answer']>, Pick<Risk, 'tier' | 'blocked' | 'needs'>]>([
    ['low when all is well', {}, { tier: 'low', blocked: false, needs: [] }],
    ['medium with one amber', { 'AMBER-2': 'yes' }, { tier: 'medium', blocked: false, needs: [] }],
    [
      'medium with three ambers, each bringing what it brings',
      { 'AMBER-1': 'yes', 'AMBER-2': 'yes', 'AMBER-3': 'yes' },
      { tier: 'medium', blocked: false, needs: ['officeCall', 'decision'] },
    ],
    [
      'high with four ambers',
      { 'AMBER-1': 'yes', 'AMBER-2': 'yes', 'AMBER-3': 'yes', 'AMBER-4': 'yes' },
      { tier: 'high', blocked: false, needs: ['officeCall', 'decision'] },
    ],
    [
      'high with three ambers and something not known',
      { 'AMBER-1': 'yes', 'AMBER-2': 'yes', 'AMBER-3': 'yes', 'STOP-1': 'unknown' },
      { tier: 'high', blocked: false, needs: ['officeCall', 'decision'] },
    ],
    ['medium with a control missing', { 'CONTROL-1': 'no' }, { tier: 'medium', blocked: false, needs: [] }],
    ['medium when a control is not known', { 'CONTROL-1': 'unknown' }, { tier: 'medium', blocked: false, needs: [] }],
    ['high with one red', { 'RED-1': 'yes' }, { tier: 'high', blocked: false, needs: ['decision'] }],
    ['medium when a red is not known, without what a yes brings', { 'RED-1': 'unknown' }, { tier: 'medium', blocked: false, needs: [] }],
    ['medium when a stop is not known, and not blocked', { 'STOP-1': 'unknown' }, { tier: 'medium', blocked: false, needs: [] }],
    ['blocked by a stop', { 'STOP-1': 'yes' }, { tier: 'high', blocked: true, needs: [] }],
    ['the same whatever a note says', { 'NOTE-1': 'unknown' }, { tier: 'low', blocked: false, needs: [] }],
    [
      'one decision for two answers that want one',
      { 'RED-1': 'yes', 'AMBER-3': 'yes' },
      { tier: 'high', blocked: false, needs: ['decision'] },
    ],
  ])('is %s', (_what, changes, risk) => {
    expect(weighed(checks, answers(changes))).toEqual({ ...risk, assessed: risk.tier, outOfHours: false });
  });

  it('is medium with any number of controls missing', () => {
    const controls = ['C-1', 'C-2', 'C-3', 'C-4'].map((id) => check(id, 'control'));
    expect(weighed(controls, controls.map(({ id }) => ({ item: id, answer: 'no', note: '' }))).tier).toBe('medium');
  });

  it('says that nobody may go alone, however many are going now', () => {
    expect(weighed(checks, answers({ 'RED-2': 'yes' })).needs).toEqual(['secondPerson']);
  });

  it('is high when nobody has answered anything, and never low by silence', () => {
    expect(weighed(checks, [])).toMatchObject({ tier: 'high', blocked: false, needs: [] });
    expect(weighed([check('RED-1', 'red', 'decision')], []).tier).toBe('medium');
  });

  it('is no lower for an answer of the wrong kind', () => {
    expect(weighed(checks, answers({ 'RED-1': 'text' })).tier).toBe('medium');
  });

  it('counts the worse of two answers to one question', () => {
    const twice: Answer[] = [...answers({}), { item: 'STOP-1', answer: 'yes', note: '' }];
    expect(weighed(checks, twice).blocked).toBe(true);
  });
});

describe('what the approver must see', () => {
  it('comes worst first, with the notes, and leaves out what is well', () => {
    const given = answers({ 'AMBER-2': 'yes', 'CONTROL-1': 'no', 'RED-1': 'yes', 'STOP-1': 'yes', 'AMBER-1': 'unknown' });
    const noted = given.map((answer) => (answer.item === 'RED-1' ? { ...answer, note: 'shouted at us in May' } : answer));

    expect(flagged(checks, noted).map(({ check: { id }, weight, note }) => [id, weight, note])).toEqual([
      ['STOP-1', 'stop', ''],
      ['RED-1', 'red', 'shouted at us in May'],
      ['AMBER-2', 'amber', ''],
      ['AMBER-1', 'unknown', ''],
      ['CONTROL-1', 'missing', ''],
    ]);
  });
});

it('the approver sees what nobody answered, and of two answers to one question the worse alone', () => {
  const asked = [check('AMBER-1', 'amber'), check('RED-1', 'red')];
  const twice: Answer[] = [{ item: 'AMBER-1', answer: 'unknown', note: 'not sure' }, { item: 'AMBER-1', answer: 'yes', note: 'a big dog' }];
  expect(flagged(asked, twice)).toEqual([
    { check: asked[0], weight: 'amber', note: 'a big dog' },
    { check: asked[1], weight: 'unknown', note: '' },
  ]);
});

describe('known violence is told of', () => {
  const about = (kind: RiskCheck['kind'], means?: RiskCheck['means']): RiskCheck => ({ ...check('RA-04', kind), means });

  it.each([
    ['by a yes where it weighs heavily', about('red', 'knownViolence'), 'yes', true],
    ['by a yes where it stops the visit', about('stop', 'knownViolence'), 'yes', true],
    ['not by a no', about('red', 'knownViolence'), 'no', false],
    ['not where nobody knows', about('red', 'knownViolence'), 'unknown', false],
    ['not by a yes to something else', about('red'), 'yes', false],
  ] as const)('%s (STP-B-01)', (_how, question, answer, tells) => {
    const { settings } = profileOf('stp');
    const asking = { ...settings, 'risk.checks': { ...settings['risk.checks'], questions: [question] } };
    expect(tellsOfViolence(asking, [{ item: 'RA-04', answer, note: '' }])).toBe(tells);
  });
});

describe('asking the DSL', () => {
  const consulted: RiskCheck = { ...check('RA-08', 'control'), means: 'dslConsulted' };
  const asking = (...questions: RiskCheck[]): Settings => ({ ...profileOf('mcg').settings, 'risk.checks': { ...profileOf('mcg').settings['risk.checks'], questions } });
  const said = (item: string, answer: Answer['answer']): Answer => ({ item, answer, note: '' });

  it.each([
    ['adds nothing to the risk when there was no need to ask', 'no', 'low'],
    ['adds nothing to the risk when they were asked', 'yes', 'low'],
    ['adds to the risk when nobody knows', 'unknown', 'medium'],
  ] as const)('%s', (_what, answer, tier) => {
    expect(weighed([consulted], [said('RA-08', answer)]).tier).toBe(tier);
  });

  it('is said by a yes to that question, whatever else is answered', () => {
    const settings = asking(check('RED-1', 'red'), consulted);
    expect(saysConsulted(settings, [said('RED-1', 'no'), said('RA-08', 'yes')])).toBe(true);
    expect(saysConsulted(settings, [said('RED-1', 'yes'), said('RA-08', 'no')])).toBe(false);
    expect(saysConsulted(settings, [said('RED-1', 'yes')])).toBe(false);
  });
});

it('of a stop that is added on the way is asked what would stop the visit, weigh heavily or need a decision', () => {
  const { settings } = profileOf('cmat');
  const asked = shortForm({ ...settings, 'risk.checks': { ...settings['risk.checks'], questions: checks } });
  expect(asked.map(({ id }) => id)).toEqual(['AMBER-3', 'RED-1', 'RED-2', 'STOP-1']);
});

describe('the shipped checklists change the visit', () => {
  const yes = (profile: ShippedId, item: string): Risk => {
    const { settings } = profileOf(profile);
    const given = settings['risk.checks'].questions.map(({ id, kind }): Answer => ({ item: id, answer: kind === 'control' || id === item ? 'yes' : 'no', note: '' }));
    return assess(settings, given, { visitors: 2, outOfHours: false });
  };

  it.each<[ShippedId, string, Pick<Risk, 'tier' | 'blocked' | 'needs'>]>([
    ['cmat', 'EX-41', { tier: 'high', blocked: true, needs: [] }],
    ['cmat', 'RA-01', { tier: 'high', blocked: false, needs: ['decision'] }],
    ['cmat', 'RA-02', { tier: 'medium', blocked: false, needs: ['decision'] }],
    ['cmat', 'EX-21', { tier: 'high', blocked: false, needs: ['secondPerson', 'decision'] }],
    ['cmat', 'EX-24', { tier: 'medium', blocked: false, needs: ['officeCall'] }],
    ['cmat', 'nothing', { tier: 'low', blocked: false, needs: [] }],
    ['mcg', 'EX-10', { tier: 'high', blocked: true, needs: [] }],
    ['mcg', 'RA-04', { tier: 'high', blocked: false, needs: ['decision'] }],
    ['mcg', 'nothing', { tier: 'low', blocked: false, needs: [] }],
    ['hsp', 'RA-13', { tier: 'high', blocked: false, needs: ['secondPerson'] }],
    ['stp', 'RA-04', { tier: 'high', blocked: false, needs: ['decision'] }],
    ['hhn', 'RA-05', { tier: 'high', blocked: true, needs: [] }],
    ['hhn', 'nothing', { tier: 'low', blocked: false, needs: [] }],
  ])('%s: a yes to %s', (profile, item, risk) => {
    expect(yes(profile, item)).toEqual({ ...risk, assessed: risk.tier, outOfHours: false });
  });
});

describe('a red answer that nobody has dealt with', () => {
  const red = answers({ 'RED-2': 'yes' });
  const only = [check('RED-9', 'red')];
  const said: Answer[] = [{ item: 'RED-9', answer: 'yes', note: '' }];

  it.each([
    ['block', 2, ['decision']],
    ['blockUntilDecided', 2, ['decision']],
    ['blockWhileAlone', 1, ['secondPerson']],
    ['blockWhileAlone', 2, []],
    ['approverDecides', 1, []],
  ] as const)('needs what the policy says: %s with %s going', (rule, visitors, needs) => {
    expect(weighed(only, said, { visitors, outOfHours: false }, rule).needs).toEqual(needs);
    expect(weighed(only, [{ item: 'RED-9', answer: 'no', note: '' }], { visitors, outOfHours: false }, rule).needs).toEqual([]);
  });

  it('needs nothing twice', () => {
    expect(weighed(checks, red, { visitors: 1, outOfHours: false }, 'blockWhileAlone').needs).toEqual(['secondPerson']);
  });
});

it('leaves out what is asked of whoever goes alone, when two go', () => {
  const alone: RiskCheck = { ...check('RED-9', 'red'), when: 'alone' };
  expect(weighed([alone], [], { visitors: 2, outOfHours: true })).toMatchObject({ tier: 'low', outOfHours: true });
  expect(weighed([alone], [], { visitors: 1, outOfHours: false }).tier).toBe('medium');
});

it('asks whoever goes alone what nobody else is asked', () => {
  const alone: RiskCheck = { ...check('NOTE-9', 'note'), when: 'alone' };
  expect(askedOf([check('RED-1', 'red'), alone], 1)).toHaveLength(2);
  expect(askedOf([check('RED-1', 'red'), alone], 2).map(({ id }) => id)).toEqual(['RED-1']);
});
