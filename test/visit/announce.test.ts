import type { Profile } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import { ann, ben, deputy, dsl, head, manager, onFile, profileOf, sam, staff } from '../support/school';
import { allClear, aRequest, saying, Story } from '../support/story';
import { news, told } from '../support/told';
import { approve, approved, caution, cmat, near } from './lived';
import { a, accepted, answered, approvers, asked, b, chat, cleared, forOthers, slt, warned } from './telling';

const hhn = profileOf('hhn');
const mcg = profileOf('mcg');
const stp = profileOf('stp');

const decline = { type: 'decline', by: manager, note: 'not this week' } as const;

const withoutMobile = (who: Member): Member[] => staff.map((one) => (one.id === who.id ? { ...one, record: { ...onFile, mobile: false } } : one));

describe('a request', () => {
  it('goes to its requester, the chat it was made in, its companion and everybody who may approve it', () => {
    expect(told(asked(cmat))).toEqual([`fresh → ${a}, ${chat}, ${b}, ${approvers}`]);
  });

  it('made in a personal chat goes to no other', () => {
    const story = new Story(cmat).does({ type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: aRequest(cmat) });
    expect(told(story)).toEqual([`fresh → ${a}, ${b}, ${approvers}`]);
    expect(told(story.does(approve(head)))).toEqual([`fresh → ${a}, ${b}, office`, `current → ${approvers}`]);
  });

  it('by somebody who stays behind goes to all who are to go', () => {
    expect(told(forOthers())).toEqual([`fresh → ${sam.name}, ${chat}, ${a}, ${b}, ${approvers}`]);
  });

  it('that a companion must agree to first goes to no approver yet', () => {
    const story = asked(mcg, 'longAbsence');
    expect(told(story)).toEqual([`fresh → ${a}, ${chat}, ${b}`]);
    expect(told(story.does({ type: 'comeAlong', by: ben }))).toEqual([`fresh → ${head.name}`, `current → ${chat}, ${a}, ${b}`]);
  });

  it('waits for one thing after the other, and each is asked of those who can give it (HHN-ROLE-09)', () => {
    const story = asked(hhn, 'vulnerableChild');
    expect(told(story)).toEqual([`fresh → ${a}, ${chat}, ${b}, ${dsl.name}`]);
    expect(told(story.does({ type: 'comeAlong', by: ben }))).toEqual([`current → ${chat}, ${a}, ${b}, ${dsl.name}`]);
    expect(told(story.does(cleared))).toEqual([`fresh → ${slt}, ${dsl.name}`, `current → ${chat}, ${a}, ${b}`]);
  });

  it('that waits for something again asks whoever can give it, and the approvers’ cards show it', () => {
    const story = asked(cmat);
    story.people = withoutMobile(ben);
    expect(told(story.does({ type: 'recheck' }))).toEqual([`fresh → ${b}`, `current → ${chat}, ${a}, ${approvers}`]);
    story.people = staff;
    expect(told(story.does({ type: 'recheck' }))).toEqual([`fresh → ${approvers}`, `current → ${chat}, ${a}, ${b}`]);
  });

  it('asks nobody a second time for what was already missing', () => {
    const story = asked(mcg, 'longAbsence', ann, withoutMobile(ann));
    expect(told(story)).toEqual([`fresh → ${a}, ${chat}, ${b}`]);
    expect(told(story.does({ type: 'comeAlong', by: ben }))).toEqual([`current → ${chat}, ${a}, ${b}`]);
  });
});

describe('the DSL of a visit with a safeguarding focus', () => {
  const dsl2: Member = { ...dsl, id: '00000000-0000-4000-8000-000000000031', name: 'Second Dsl' };

  it('is told where they do not sign and the policy says so', () => {
    expect(news(asked(cmat, 'safeAndWell'))).toEqual([`fresh → ${a}, ${chat}, ${b}, ${approvers}`, `dslTold → ${dsl.name}`]);
    expect(news(asked(cmat, 'attendanceSupport'))).toEqual([`fresh → ${a}, ${chat}, ${b}, ${approvers}`]);
    expect(news(asked(profileOf('cmat', { 'authorise.dslJoint': 'off' }), 'safeAndWell'))).toEqual([`fresh → ${a}, ${chat}, ${b}, ${approvers}`]);
  });

  it('is told by no notice of what they sign or go on themselves', () => {
    expect(news(asked(profileOf('cmat', { 'authorise.approvers': ['dsl'] }), 'safeAndWell'))).toEqual([`fresh → ${a}, ${chat}, ${b}, ${dsl.name}`]);
    expect(news(asked(cmat, 'safeAndWell', dsl, [...staff, dsl2]))).toEqual([`fresh → ${dsl.name}, ${chat}, ${a}, ${b}, ${approvers}`, `dslTold → ${dsl2.name}`]);
  });

  it('signs beside the headteacher where the policy wants both (MCG-4.2-02)', () => {
    const story = accepted(mcg, 'safeAndWell');
    expect(news(story)).toEqual([`fresh → ${head.name}, ${dsl.name}`]);
    expect(told(story.does(approve(dsl)))).toEqual([`current → ${chat}, ${a}, ${b}, ${head.name}, ${dsl.name}`]);
    expect(told(story.does(approve(head)))).toEqual([`fresh → ${a}, ${b}, office`, `current → ${chat}, ${head.name}, ${dsl.name}`]);
  });
});

describe('an approval', () => {
  it('goes to whoever goes and to the office; the other approvers’ cards show it', () => {
    expect(told(approved())).toEqual([`fresh → ${a}, ${b}, office`, `current → ${chat}, ${approvers}`]);
  });

  it('is said to a requester who stays behind in words, as they have no check-ins', () => {
    expect(news(forOthers().does(approve(manager)))).toEqual([`fresh → ${a}, ${b}, office`, `approved → ${sam.name}`]);
  });

  it('by whoever could sign for both asks the deputy, and nobody who was asked already (MCG-4.2-02)', () => {
    const both: Member = { ...head, roles: ['headteacher', 'dsl'] };
    const second: Member = { ...dsl, roles: ['deputyDsl'] };
    const people = [both, ...staff.filter(({ id }) => id !== head.id && id !== dsl.id), second];
    const story = accepted(profileOf('mcg', { 'authorise.approvers': ['headteacher', 'deputyHeadteacher'] }), 'safeAndWell', people);
    expect(news(story)).toEqual([`fresh → ${slt}`]);
    expect(told(story.does(approve(both)))).toEqual([`fresh → ${second.name}`, `current → ${chat}, ${a}, ${b}, ${slt}`]);
  });

  it('is shown to whoever signed, also when they no longer hold the role', () => {
    const story = approved();
    story.people = staff.map((one) => (one.id === ann.id || one.id === ben.id ? { ...one, lineManager: head.id } : one));
    expect(told(story.does({ type: 'cancel', by: ann }))).toEqual([`cancelled → ${b}, office`, `current → ${chat}, ${a}, ${b}, ${head.name}, ${deputy.name}, ${manager.name}, office`]);
  });
});

describe('an answer other than yes', () => {
  const everybody = `${chat}, ${a}, ${b}, ${approvers}`;

  it('that declines goes to the requester and whoever was to go, with its reason', () => {
    expect(told(asked(cmat).does(decline))).toEqual([`declined: note_3 → ${a}, ${b}`, `current → ${everybody}`]);
    expect(news(forOthers().does(decline))).toEqual([`declined: note_3 → ${sam.name}, ${a}, ${b}`]);
  });

  it('that asks for changes goes to the requester alone, and the changed request to everybody anew', () => {
    const story = asked(cmat).does({ ...decline, type: 'askForChanges' });
    expect(told(story)).toEqual([`changesAsked: note_3 → ${a}`, `current → ${everybody}`]);
    expect(told(story.does({ type: 'resubmit', by: ann, request: aRequest(cmat) }))).toEqual([`fresh → ${b}, ${approvers}`, `current → ${chat}, ${a}`]);
  });

  it('that asks for changes keeps the approvers’ cards current while the companion is asked once more', () => {
    const story = accepted(mcg, 'longAbsence').does({ type: 'askForChanges', by: head, note: 'which day?' });
    const request = aRequest(mcg, { type: 'longAbsence', answers: answered(mcg, allClear(mcg)) });
    expect(told(story.does({ type: 'resubmit', by: ann, request }))).toEqual([`fresh → ${b}`, `current → ${chat}, ${a}, ${head.name}`]);
  });

  it('that is waited for in vain is asked for again, and its requester knows', () => {
    expect(told(asked(cmat).waits())).toEqual([`approvalWaiting → ${approvers}, ${a}`, `current → ${everybody}`]);
    expect(told(asked(mcg, 'longAbsence').waits())).toEqual([`approvalWaiting → ${b}, ${a}`, `current → ${chat}, ${a}, ${b}`]);
    expect(told(accepted(hhn, 'vulnerableChild').waits())).toEqual([`approvalWaiting → ${dsl.name}, ${a}`, `current → ${chat}, ${a}, ${b}, ${dsl.name}`]);
  });

  it('that never comes is said to everybody who was asked, and to nobody who was not', () => {
    const lapsed = (story: Story) => news(story.at('15:00').does({ type: 'tick' }));
    expect(lapsed(asked(cmat))).toEqual([`lapsed → ${a}, ${b}, ${approvers}`]);
    expect(lapsed(forOthers())).toEqual([`lapsed → ${sam.name}, ${a}, ${b}, ${approvers}`]);
    expect(lapsed(accepted(hhn, 'vulnerableChild'))).toEqual([`lapsed → ${a}, ${b}, ${dsl.name}`]);
  });
});

describe('a visit that must not be made', () => {
  const stop = cmat.settings['risk.checks'].questions.find(({ kind }) => kind === 'stop')?.id ?? '';
  const listed = caution({ kind: 'prohibited' });

  it('by its own answers asks nobody; whoever keeps the cautions is told', () => {
    const story = new Story(cmat).requests(aRequest(cmat, { type: 'safeAndWell', answers: saying(cmat, stop, 'yes') }));
    expect(told(story)).toEqual([`fresh → ${a}, ${chat}`, `blocked → ${b}, ${dsl.name}`, `current → ${b}, ${approvers}`]);
  });

  it.each<[string, Profile, string, Parameters<typeof caution>[0]]>([
    ['a listed address (HHN-AIM-10)', hhn, 'vulnerableChild', { kind: 'prohibited' }],
    ['known violence (STP-B-01)', stp, 'relationship', { kind: 'violence' }],
  ])('for %s also goes to whoever keeps the list, as a card to read', (_why, profile, type, more) => {
    const story = new Story(profile);
    story.cautions = [caution(more)];
    expect(news(story.requests(aRequest(profile, { type })))).toEqual([`fresh → ${a}, ${chat}`, `blocked → ${b}, ${dsl.name}`, `fresh → ${dsl.name}`]);
  });

  it('as the DSL says who checks it brings them no second card', () => {
    for (const story of [asked(hhn, 'vulnerableChild'), accepted(hhn, 'vulnerableChild')]) {
      story.does({ ...cleared, same: true, note: 'the police rang' });
      expect(told(story)).toEqual([`blocked → ${a}, ${b}, ${dsl.name}`, `current → ${chat}, ${a}, ${b}, ${slt}, ${dsl.name}`]);
    }
  });

  it('after all is said to the office too, once that had counted on it', () => {
    const story = () => accepted(hhn, 'vulnerableChild').does(cleared);
    for (const early of [story(), asked(hhn, 'vulnerableChild').does(cleared)]) {
      expect(news(warned(early, listed))).toEqual([`blocked → ${a}, ${b}, ${dsl.name}`, `fresh → ${dsl.name}`]);
    }
    expect(told(warned(story().does(approve(head)), listed))).toEqual([
      `blocked → ${a}, ${b}, office, ${dsl.name}`,
      `fresh → ${dsl.name}`,
      `current → ${chat}, ${a}, ${b}, ${slt}, office`,
    ]);
  });
});

describe('an approval that counts no more', () => {
  const officer = { role: 'police', name: 'PC Lee', organisation: 'Police', phone: '+441632960009' } as const;

  it('is asked for anew, and everybody who counted on it hears that it is void', () => {
    expect(told(warned(approved()))).toEqual([`voided → ${a}, ${b}, office`, `fresh → ${approvers}`, `current → ${chat}, ${a}, ${b}, office`]);
    expect(news(warned(forOthers().does(approve(manager))))).toEqual([`voided → ${sam.name}, ${a}, ${b}, office`, `fresh → ${approvers}`]);
    expect(news(approved().does({ type: 'nameOutsider', by: ann, outsider: officer }))).toEqual([`voided → ${a}, ${b}, office`, `fresh → ${approvers}`]);
  });

  it('is asked for anew only once the DSL has said whether it is the same place', () => {
    const story = warned(approved(), near());
    expect(told(story)).toEqual([`voided → ${a}, ${b}, office`, `fresh → ${dsl.name}`, `current → ${chat}, ${a}, ${b}, ${approvers}, office`]);
    expect(told(story.does({ ...cleared, revision: 2, shown: ['c2'] }))).toEqual([`fresh → ${approvers}`, `current → ${chat}, ${a}, ${b}, ${dsl.name}`]);
  });

  it('is no loss to those who had none yet: they are asked, and nobody is told of it', () => {
    expect(told(warned(asked(cmat)))).toEqual([`fresh → ${approvers}`, `current → ${chat}, ${a}, ${b}`]);
  });

  it('was one of two: the office had not heard of it yet', () => {
    expect(told(warned(accepted(mcg, 'safeAndWell').does(approve(dsl))))).toEqual([
      `voided → ${a}, ${b}`,
      `fresh → ${head.name}, ${dsl.name}`,
      `current → ${chat}, ${a}, ${b}`,
    ]);
  });

  it('was signed for a lower risk: the others sign again, and not who raised it', () => {
    const story = accepted(mcg, 'safeAndWell').does(approve(dsl)).does({ ...approve(head), tier: 'medium', note: 'the brother is back' });
    expect(told(story)).toEqual([`voided → ${a}, ${b}`, `fresh → ${dsl.name}`, `current → ${chat}, ${a}, ${b}, ${head.name}`]);
  });

  it('because the request was changed is gone for the office too', () => {
    const resubmit = { type: 'resubmit', by: ann, request: aRequest(cmat) } as const;
    expect(told(approved().does(resubmit))).toEqual(['voided → office', `fresh → ${b}, ${approvers}`, `current → ${chat}, ${a}, office`]);
    const barred = accepted(stp, 'relationship').does(approve(head));
    barred.cautions = [caution({ kind: 'violence' })];
    barred.does({ ...resubmit, request: aRequest(stp, { type: 'relationship' }) });
    expect(news(barred)).toEqual([`blocked → ${a}, ${b}, office, ${dsl.name}`, `fresh → ${dsl.name}`]);
  });

  it('because a companion cannot come is said to those who counted on it', () => {
    const everybody = `${chat}, ${a}, ${b}`;
    const cannot = { type: 'cannotCome', by: ben } as const;
    expect(told(asked(cmat).does(cannot))).toEqual([`companionRefused (${b}) → ${a}`, `current → ${everybody}, ${approvers}`]);
    expect(news(forOthers().does(cannot))).toEqual([`companionRefused (${b}) → ${sam.name}`]);
    expect(told(approved().does(cannot))).toEqual([`companionRefused (${b}) → ${a}, office`, `current → ${everybody}, ${approvers}, office`]);
    expect(news(forOthers().does(approve(manager)).does(cannot))).toEqual([`companionRefused (${b}) → ${sam.name}, office, ${a}`]);
  });
});

describe('calling a visit off', () => {
  it('is said to everybody but the one who does it', () => {
    expect(told(asked(cmat).does({ type: 'cancel', by: ann }))).toEqual([`cancelled → ${b}`, `current → ${chat}, ${a}, ${b}, ${approvers}`]);
    expect(news(asked(cmat).does({ type: 'cancel', by: ben }))).toEqual([`cancelled → ${a}`]);
    expect(news(approved().does({ type: 'cancel', by: head }))).toEqual([`cancelled → ${a}, ${b}, office`]);
    expect(news(forOthers().does({ type: 'cancel', by: head }))).toEqual([`cancelled → ${sam.name}, ${a}, ${b}`]);
  });
});

describe('a meeting in school instead', () => {
  const meet = { type: 'meetInSchool', by: ann } as const;

  it('asked for at once goes to those who take part, and to whoever asks by the card alone', () => {
    expect(news(asked(cmat, 'meetingInSchool'))).toEqual([`fresh → ${a}, ${chat}`, `meetingInSchool → ${b}`]);
  });

  it('is said to everybody else who was asked about the visit, and to nobody who was not', () => {
    expect(news(asked(cmat).does(meet))).toEqual([`meetingInSchool → ${b}, ${approvers}`]);
    expect(news(accepted(hhn, 'vulnerableChild').does(meet))).toEqual([`meetingInSchool → ${b}, ${dsl.name}`]);
    expect(told(approved().does(meet))).toEqual([`meetingInSchool → ${b}, office`, `current → ${chat}, ${a}, ${b}, ${approvers}, office`]);
  });

  it('decided by the headteacher says why', () => {
    const item = stp.settings['risk.checks'].questions.find(({ kind, means }) => kind === 'red' && means === undefined)?.id ?? '';
    const request = aRequest(stp, { type: 'relationship', answers: answered(stp, saying(stp, item, 'yes')) });
    const story = new Story(stp).requests(request).does({ type: 'comeAlong', by: ben });
    expect(news(story.does({ ...approve(head), option: 'meetInSchool', note: 'the dog' }))).toEqual([`meetingInSchool: note_6 → ${a}, ${b}, ${deputy.name}`]);
  });
});
