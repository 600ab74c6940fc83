import { waitingFor } from '../../src/policy/authorise';
import type { Settings } from '../../src/policy/profile';
import type { Role } from '../../src/school/people';
import type { Member } from '../../src/school/school';
import { ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest, Story } from '../support/story';

const as = (who: Member, ...roles: Role[]): Member => ({ ...who, roles });
const another = (name: string, ...roles: Role[]): Member => ({ ...sam, id: name, name, roles });
const approve = (by: Member) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '' }) as const;
const goes = (...people: Member[]) => people.map(({ id, name }, n) => ({ id, name, lead: n === 0, part: n === 0 ? ('leads' as const) : ('notes' as const) }));
/** Who could give a signature that is still missing. */
const waits = (story: Story) => waitingFor(story.visit, story.profile, story.people).map(({ name }) => name);

describe('two signatures for a safeguarding visit', () => {
  const asked = (people: readonly Member[] = staff, changes: Partial<Settings> = {}, visitors = goes(ann, ben)) => {
    const profile = profileOf('mcg', changes);
    const story = new Story(profile, people).requests(aRequest(profile, { type: 'safeAndWell', visitors }));
    for (const { id } of visitors.slice(1)) story.does({ type: 'comeAlong', by: people.find((one) => one.id === id)! });
    return story;
  };

  it('are asked of the headteacher and the DSL, and then of whoever has not signed (MCG-4.2-02)', () => {
    expect(waits(asked())).toEqual([head.name, dsl.name]);
    expect(waits(asked().does(approve(head)))).toEqual([dsl.name]);
    expect(waits(asked().does(approve(dsl)))).toEqual([head.name]);
    expect(waits(asked().does(approve(dsl)).does(approve(head)))).toEqual([]);
  });

  it('are never both asked of one person: the deputy signs for a headteacher who is the DSL too', () => {
    const both = as(head, 'headteacher', 'dsl');
    const second = another('Deputy DSL', 'deputyDsl');
    const people = [both, ann, ben, sam, second, deputy];
    expect(waits(asked(people))).toEqual([both.name, second.name]);
    expect(waits(asked(people).does(approve(both)))).toEqual([second.name]);
  });

  it('leave the DSL’s to a headteacher who is the DSL, once another approver has signed', () => {
    const both = as(head, 'headteacher', 'dsl');
    const people = [both, deputy, ann, ben];
    const story = asked(people, { 'authorise.approvers': ['headteacher', 'deputyHeadteacher'] });
    expect(waits(story)).toEqual([both.name, deputy.name]);
    expect(waits(story.does(approve(deputy)))).toEqual([both.name]);
    expect(story.does(approve(both)).visit.stage).toBe('authorised');
  });

  it('are not both given by a DSL who signed and then stands in as headteacher', () => {
    const story = asked().does(approve(dsl));
    const acting = as(dsl, 'dsl', 'headteacher');
    story.people = staff.map((person) => (person.id === dsl.id ? acting : person));
    expect(waits(story)).toEqual([head.name]);
    expect(story.asks(approve(acting))).toEqual({ ok: false, refusal: { reason: 'alreadyApproved' } });
  });

  it('need no second approver once one has signed', () => {
    const story = asked(staff, { 'authorise.approvers': ['headteacher', 'deputyHeadteacher'] });
    expect(waits(story)).toEqual([head.name, deputy.name, dsl.name]);
    expect(waits(story.does(approve(head)))).toEqual([dsl.name]);
    expect(story.asks(approve(deputy))).toEqual({ ok: false, refusal: { reason: 'notApprover' } });
  });

  it('are not asked of a DSL who goes along', () => {
    const second = another('Deputy DSL', 'deputyDsl');
    expect(waits(asked([...staff, second], {}, goes(ann, dsl)))).toEqual([head.name, second.name]);
  });

  it.each<[string, Role[][], Role]>([
    ['the DSL', [['headteacher'], ['seniorLeader'], ['deputyHeadteacher'], ['deputyDsl'], ['dsl']], 'dsl'],
    ['else the deputy DSL', [['headteacher'], ['seniorLeader'], ['deputyHeadteacher'], ['deputyDsl']], 'deputyDsl'],
    ['else a deputy headteacher', [['headteacher'], ['seniorLeader'], ['deputyHeadteacher']], 'deputyHeadteacher'],
    ['else a senior leader', [['headteacher'], ['seniorLeader']], 'seniorLeader'],
    ['else the other of two headteachers', [['headteacher']], 'headteacher'],
  ])('have for the second %s', (_who, others, role) => {
    const people = [head, ann, ben, ...others.map((roles) => another(roles.join(), ...roles))];
    expect(waits(asked(people).does(approve(head)))).toEqual([role]);
  });
});

describe('who may approve', () => {
  const asked = (changes: Partial<Settings> = {}, visitors = goes(ann, ben), people: readonly Member[] = staff, late = false) => {
    const profile = profileOf('cmat', changes);
    const plan = { ...aRequest(profile).plan, ...(late ? { backBy: '2026-11-24T17:15:00.000Z' } : {}) };
    return waits(new Story(profile, people).requests(aRequest(profile, { plan, visitors }), visitors[0]?.id === ann.id ? ann : people.find(({ id }) => id === visitors[0]?.id)!));
  };
  const senior = another('Senior Leader', 'seniorLeader');

  it('is a visitor’s line manager or any senior leader under CMAT, but never a visitor', () => {
    expect(asked()).toEqual([head.name, deputy.name, manager.name]);
    expect(asked({}, goes(ann, deputy))).toEqual([head.name, manager.name]);
  });

  it('is the headteacher alone for a senior leader’s own visit, or any other approver, as the policy says (STP-I-02)', () => {
    const people = [...staff, senior];
    expect(asked({ 'authorise.seniorOwnVisit': 'headteacherOnly' }, goes(deputy), people)).toEqual([head.name]);
    expect(asked({ 'authorise.seniorOwnVisit': 'anotherApprover' }, goes(deputy), people)).toEqual([head.name, senior.name]);
    expect(asked({ 'authorise.seniorOwnVisit': 'headteacherOnly' }, goes(ann), people)).toEqual([head.name, deputy.name, manager.name, senior.name]);
  });

  it('is an approver who must have read the risk assessment, where the policy names one and somebody is (MCG-4.3-03)', () => {
    expect(asked({ 'risk.reviewedBy': ['headteacher', 'dsl'] })).toEqual([head.name]);
    expect(asked({ 'risk.reviewedBy': ['dsl'] })).toEqual([head.name, deputy.name, manager.name]);
    expect(asked({ 'risk.reviewedBy': [] })).toEqual([head.name, deputy.name, manager.name]);
  });

  it.each<[string, Partial<Settings>, string[]]>([
    ['the senior leaders, where the policy refers it to them (CMAT-3-05)', { 'hours.outOfHours': 'referSLTorPolice' }, [head.name, deputy.name]],
    ['every approver, where it does not', { 'hours.outOfHours': 'warnAlone' }, [head.name, deputy.name, manager.name]],
    ['the approvers there are, where none is a senior leader', { 'hours.outOfHours': 'referSLTorPolice', 'authorise.approvers': ['lineManager'] }, [manager.name]],
  ])('in the evening is %s', (_who, changes, names) => {
    expect(asked(changes, goes(ann, ben), staff, true)).toEqual(names);
  });

  it('is whoever stands in when every approver goes along, and no visitor', () => {
    const mcg = profileOf('mcg');
    const own = (...visitors: Member[]) => waits(new Story(mcg).requests(aRequest(mcg, { type: 'longAbsence', visitors: goes(...visitors) }), visitors[0]));
    expect(own(head, ben)).toEqual([dsl.name]);
    expect(own(head, dsl)).toEqual([deputy.name]);
  });

  it('is the line manager of a visitor, of each of them, and nobody who manages somebody else', () => {
    const bens = another('Manager of Ben', 'lineManager');
    const sams = another('Manager of Sam', 'lineManager');
    const people = [head, manager, bens, sams, ann, { ...ben, lineManager: bens.id }, { ...sam, lineManager: sams.id }];
    expect(asked({ 'authorise.approvers': ['lineManager'] }, goes(ann, ben), people)).toEqual([manager.name, bens.name]);
  });
});
