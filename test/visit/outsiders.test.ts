import type { Member } from '../../src/school/school';
import { ann, ben, deputy, head, manager, profileOf, sam } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { approve, approved, cmat, no, yes } from './lived';

const somebody = { name: 'N. Name', organisation: 'Council', phone: '+441632960012' };
const officer = { ...somebody, role: 'police' } as const;
const welfare = { ...somebody, role: 'educationWelfareOfficer' } as const;
const social = { ...somebody, role: 'socialCare' } as const;
const names = (by: Member, outsider: typeof officer | typeof welfare | typeof social) => ({ type: 'nameOutsider', by, outsider }) as const;

const named = (role: 'police' | 'educationWelfareOfficer' | 'socialCare', counts: boolean) => ({ type: 'outsiderNamed', outsider: { role, counts } }) as const;
const voided = { type: 'approvalVoided', why: 'people' } as const;
const eventsOf = (story: Story, ...command: Parameters<typeof names>) => {
  const decision = story.asks(names(...command));
  return decision.ok ? yes(...decision.events) : decision;
};

/** Both may stand for the second person. */
const either = profileOf('cmat', {
  'pairs.external': [
    { role: 'police', counts: true },
    { role: 'educationWelfareOfficer', counts: true },
  ],
});

/** A concern, met by going with the police. */
const withPolice = (profile = cmat) =>
  new Story(profile).requests(aRequest(profile, { answers: saying(profile, 'RA-01', 'yes') })).does({ ...approve(head), option: 'withPolice', note: 'x' });

const underMcg = (): Story => {
  const profile = profileOf('mcg');
  return new Story(profile).requests(aRequest(profile, { type: 'relationship' })).does({ type: 'comeAlong', by: ben }).does(approve(head));
};

describe('somebody from outside', () => {
  it('is named by whoever asks or goes', () => {
    for (const by of [ann, ben]) expect(new Story(cmat).requests().asks(names(by, officer))).toMatchObject({ ok: true });
    for (const by of [sam, manager, head, deputy]) expect(new Story(cmat).requests().asks(names(by, officer))).toEqual(no({ reason: 'notYours' }));
  });

  it('is named also by whoever decides on concerns, once it was decided that the police go along, and nobody else then', () => {
    for (const by of [ann, ben, manager, head, deputy]) expect(withPolice().asks(names(by, officer))).toMatchObject({ ok: true });
    expect(withPolice().asks(names(sam, officer))).toEqual(no({ reason: 'notYours' }));
    expect(withPolice().asks(names(head, welfare))).toEqual(no({ reason: 'notYours' }));
  });

  it('is nobody whom the policy does not let come', () => {
    expect(approved().asks(names(ann, welfare))).toEqual(no({ reason: 'notAllowedOutside' }));
    expect(underMcg().asks(names(ann, officer))).toEqual(no({ reason: 'notAllowedOutside' }));
  });

  it('may be the police wherever a concern may be met so, though they stand for nobody', () => {
    const nobodyElse = profileOf('cmat', { 'pairs.external': [] });
    expect(eventsOf(new Story(nobodyElse).requests(), ann, officer)).toEqual(yes(named('police', false)));
    expect(eventsOf(new Story(nobodyElse).requests(), ann, welfare)).toEqual(no({ reason: 'notAllowedOutside' }));
  });

  it('is added without more ado before anybody has approved', () => {
    expect(eventsOf(new Story(cmat).requests(), ann, officer)).toEqual(yes(named('police', true)));
  });

  it('who stands for a visitor makes an approval void', () => {
    expect(eventsOf(approved(), ann, officer)).toEqual(yes(named('police', true), voided));
  });

  it('who stands for nobody does not', () => {
    expect(eventsOf(underMcg(), ann, social)).toEqual(yes(named('socialCare', false)));
  });

  it('does not, when it is the officer whom the decision itself asked for', () => {
    expect(eventsOf(withPolice(), ann, officer)).toEqual(yes(named('police', true)));
  });

  it('does, when it is somebody else than that officer', () => {
    expect(eventsOf(withPolice(either), ann, welfare)).toMatchObject({ events: [named('educationWelfareOfficer', true), voided] });
  });

  it('named again takes the place of the first, and of nobody else', () => {
    const other = { ...officer, name: 'Another Officer' };
    const story = new Story(either).requests().does(names(ann, officer)).does(names(ann, welfare)).does(names(ann, other));
    expect(story.visit.outside.map(({ role }) => role)).toEqual(['educationWelfareOfficer', 'police']);
    expect(story.details?.outside).toEqual([welfare, other]);
  });

  it('cannot be named on a visit whose private side is missing, which is a fault', () => {
    const story = approved();
    story.details = undefined;
    expect(() => story.asks(names(ann, officer))).toThrow('visit v1 has no details');
  });
});
