import { approvalSlots } from '../../../src/policy/authorise';
import { newVisit } from '../../../src/desk/visit-id';
import type { FormPage } from '../../../src/desk/forms/forms';
import type { Loaded } from '../../../src/desk/ports';
import type { Member } from '../../../src/school/school';
import type { ShippedId } from '../../support/school';
import { makeWalk, pageOf, typing } from './a-walk';
import { attendanceLead, everybodysSchool, keyworker, sendco, teacher, worker } from './colleagues';

/** Whom the policy wants to come on this kind of visit; a family worker on any other. */
const wanted: Record<string, Member> = { 'hsp absenceNoReply': attendanceLead, 'hhn transition': keyworker, 'hhn sendSupport': sendco };

/** Asks for a visit of this kind from the first page to the last. */
async function asksFor(profile: ShippedId, type: string): Promise<Loaded & { pages: FormPage[]; told: string }> {
  const walk = await makeWalk(everybodysSchool(profile), teacher);
  const { end, pages } = await walk.onward(pageOf(await walk.open()), {
    about: { ...typing.about, type },
    who: { going: 'true', companions: (wanted[`${profile} ${type}`] ?? worker).id, lead: teacher.id },
  });
  const found = await walk.desk.store.load('oakfield', newVisit('request-form-1').id);
  if (end.kind !== 'done' || !found) throw new Error(`not sent: ${JSON.stringify(end)}`);
  return { ...found, pages, told: end.text };
}

const offered = (pages: FormPage[], type: string): string | undefined =>
  pages.flatMap((page) => (page.kind === 'about' ? page.visitTypes : [])).find(({ value }) => value === type)?.title;

describe('a reason for a visit is offered in its words, belongs to its group and is kept with the visit:', () => {
  it.each<[string, ShippedId, string, string, string]>([
    ['families not engaging (MCG-5-01)', 'mcg', 'notEngaging', 'We cannot reach the family in other ways', 'relationship'],
    ['attendance strategies (MCG-5-01)', 'mcg', 'attendanceSupport', 'Help with attendance', 'relationship'],
    ['building relationships', 'mcg', 'relationship', 'Getting to know the family', 'relationship'],
    ['a safe and well check (MCG-5-02)', 'mcg', 'safeAndWell', 'Safe and well check', 'safeguarding'],
    ['absence with a worry', 'mcg', 'absenceNoReply', 'Absent, and we are worried', 'safeguarding'],
    ['a pupil who refuses school (MCG-5-03)', 'mcg', 'schoolRefusal', 'Pupil will not come to school', 'safeguarding'],
    ['education at home (MCG-5-04)', 'mcg', 'educatedAtHome', 'Educated at home', 'procedural'],
    ['exchange of work (MCG-5-04)', 'mcg', 'workExchange', 'Taking or fetching work', 'procedural'],
    ['long absence (MCG-5-04)', 'mcg', 'longAbsence', 'Away for long, such as through illness', 'procedural'],
    ['another reason', 'mcg', 'other', 'Another reason', 'other'],
    ['an invitation (HSP-I-01)', 'hsp', 'invitation', 'Invitation to a meeting, group, assembly or project', 'information'],
    ['progress and learning at home', 'hsp', 'learningSupport', 'Progress, and helping with learning at home', 'information'],
    ['a long visit abroad', 'hsp', 'tripAbroad', 'Long visit abroad', 'information'],
    ['first-day absence (HSP-X-02)', 'hsp', 'absenceNoReply', 'First day absent, no answer, and we are worried', 'safeguarding'],
    ['a reason of its own (HSP-I-03)', 'hsp', 'other', 'Another reason', 'other'],
    ['attendance (CMAT-1-01)', 'cmat', 'attendanceSupport', 'Attendance', 'attendance'],
    ['a school matter (CMAT-1-01)', 'cmat', 'schoolMatter', 'School matter', 'information'],
    ['welfare (CMAT-1-01)', 'cmat', 'familySupport', 'Welfare', 'support'],
    ['a safe and well check without a letter (CMAT-1-03)', 'cmat', 'safeAndWell', 'Safe and well check', 'safeguarding'],
    ['another reason', 'cmat', 'other', 'Another reason', 'other'],
    ['new or hard-to-reach families (STP-R-01)', 'stp', 'relationship', 'New family, or one that is hard to reach (procedural)', 'relationship'],
    ['school refusal (STP-R-02)', 'stp', 'schoolRefusal', 'Pupil refuses to come to school (procedural)', 'attendance'],
    ['attendance (STP-R-03)', 'stp', 'attendanceSupport', 'Worry about attendance (procedural)', 'attendance'],
    ['education at home (STP-R-03)', 'stp', 'educatedAtHome', 'Educated at home (procedural)', 'procedural'],
    ['all other contact has failed (STP-R-04)', 'stp', 'notEngaging', 'Every other way of reaching the family has failed (procedural)', 'relationship'],
    ['fetching or bringing a child', 'stp', 'childTransport', 'Fetching a child or taking a child home (procedural)', 'procedural'],
    ['exchange of work (STP-R-06)', 'stp', 'workExchange', 'Taking or fetching work in a long absence (procedural)', 'procedural'],
    ['an absent child whom nobody answers for', 'stp', 'absenceNoReply', 'Absent: is the child at home? Nobody answers us (procedural)', 'safeguarding'],
    ['emergency safeguarding (STP-DEF-01)', 'stp', 'safeAndWell', 'Emergency safeguarding (emergency)', 'safeguarding'],
    ['vulnerable children (HHN-RAT-01)', 'hhn', 'vulnerableChild', 'Vulnerable child', 'support'],
    ['medical treatment (HHN-RAT-01)', 'hhn', 'longAbsence', 'Kept away by medical treatment', 'procedural'],
    ['a reason that is not in the list (HHN-PURP-01)', 'hhn', 'other', 'Another reason', 'other'],
    ['transition (HHN-PURP-02)', 'hhn', 'transition', 'Transition: before the child joins us', 'relationship'],
    ['attendance', 'hhn', 'attendanceSupport', 'Attendance', 'attendance'],
    ['absence without contact (HHN-PURP-09)', 'hhn', 'absenceNoReply', 'Absent, and no word from the family', 'safeguarding'],
    ['an agency’s concern (HHN-PURP-09)', 'hhn', 'safeAndWell', 'Unannounced safeguarding or welfare check', 'safeguarding'],
    ['SEND support', 'hhn', 'sendSupport', 'SEND support', 'support'],
    ['family support', 'hhn', 'familySupport', 'Family support', 'support'],
  ])('%s', async (_what, profile, type, label, group) => {
    const { pages, visit, private: { details } } = await asksFor(profile, type);
    const kind = everybodysSchool(profile).profile.settings.visitTypes.find(({ id }) => id === type);

    expect([offered(pages, type), kind?.group]).toEqual([label, group]);
    expect(visit).toMatchObject({ type, safeguarding: group === 'safeguarding' });
    expect(details.purpose).toBe(typing.about.purpose);
    expect(details.asks.map(({ id, ask, answer }) => ({ id, ask, answer }))).toEqual(kind?.asks.map(({ id, ask }) => ({ id, ask, answer: `answer to ${id}` })));
  });

  it('and no kind of visit of any policy is left out of this list', () => {
    const counts = (['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const).map((id) => everybodysSchool(id).profile.settings.visitTypes.length);

    expect(counts).toEqual([10, 6, 5, 9, 9]);
  });
});

describe('the kind of visit', () => {
  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const)('must be chosen, and a meeting in school is always the last that is offered: %s (MCG-3-02)', async (id) => {
    const { open, press } = await makeWalk(everybodysSchool(id), teacher);
    const page = pageOf(await open());

    expect(page.kind === 'about' && page.visitTypes.at(-1)).toEqual({ title: 'Meet the family in school (no home visit)', value: 'meetingInSchool' });
    expect(pageOf(await press(page, 'next', { ...typing.about, type: '' }))).toMatchObject({ errors: { type: 'Choose the type of visit.' } });
  });

  it('decides who approves: headteacher and DSL of a pupil who refuses school, the headteacher alone of work exchanged (MCG-3-02, MCG-5-03, MCG-5-04)', async () => {
    const { profile, people } = everybodysSchool('mcg');
    const slots = async (type: string) => approvalSlots((await asksFor('mcg', type)).visit, profile, people).map(({ slot }) => slot);

    expect([await slots('schoolRefusal'), await slots('workExchange')]).toEqual([['approver', 'dsl'], ['approver']]);
  });

  it.each<[string, ShippedId, RegExp]>([
    ['inside the home, at the door only by the way (MCG-3-01)', 'mcg', /going into a family’s home\. A call at the doorstep/],
    ['inside the home, for an emergency or procedural reason (STP-DEF-01)', 'stp', /in an emergency or for a procedural reason/],
    ['at any family’s address', 'cmat', /at the door or inside/],
  ])('comes with a line on what counts as a visit: %s', async (_what, id, words) => {
    const { open } = await makeWalk(everybodysSchool(id), teacher);

    expect(pageOf(await open())).toMatchObject({ kind: 'about', scope: expect.stringMatching(words) });
  });

  it('is for those to ask for who organise it: a new child’s visit for class teacher, room lead, business manager or headteacher (HHN-ROLE-12)', async () => {
    const type = { ...typing.about, type: 'transition' };
    const { open, press } = await makeWalk(everybodysSchool('hhn'), worker);
    const others = await makeWalk(everybodysSchool('hhn'), teacher);

    expect(pageOf(await press(pageOf(await open()), 'next', type))).toMatchObject({
      kind: 'about',
      errors: { type: expect.stringContaining('the class teacher, the room lead, the business manager or the headteacher does') },
    });
    expect(pageOf(await others.press(pageOf(await others.open()), 'next', type))).toMatchObject({ kind: 'reason' });
  });

  it('says so when there is an absence: the welfare service answers for it overall (HSP-X-01)', async () => {
    const { pages } = await asksFor('hsp', 'absenceNoReply');

    expect(pages.find(({ kind }) => kind === 'reason')).toMatchObject({ lines: expect.arrayContaining([expect.stringContaining('Education Welfare Service')]) });
  });
});
