import { elsewhereOf } from '../../src/visit/elsewhere';
import { elsewhereWords } from '../../src/desk/elsewhere-words';
import { ann, ben, manager, staff } from '../support/school';
import { aRequest, at, Story } from '../support/story';
import { cmat } from './lived';

const plan = { leaveAt: at('13:00'), backBy: at('15:00'), stops: [] };
const other = { id: 'v2', number: 'V-8Q2L', stage: 'authorised', visitors: [ann], leaveAt: at('14:00'), dueBack: at('16:00') } as const;
const found = { who: ann.id, number: 'V-8Q2L', from: at('14:00'), until: at('16:00') };

describe('one person on two visits at once', () => {
  it('is found where the times meet', () => {
    expect(elsewhereOf('v1', plan, [ann, ben], [other])).toEqual([found]);
    expect(elsewhereOf('v1', plan, [ben], [other])).toEqual([]);
    expect(elsewhereOf('v1', plan, [ann], [{ ...other, leaveAt: at('15:00') }])).toEqual([]);
    expect(elsewhereOf('v1', plan, [ann], [{ ...other, leaveAt: at('11:00'), dueBack: at('13:00') }])).toEqual([]);
  });

  it('is none on the visit itself, nor on one that is over', () => {
    expect(elsewhereOf('v2', plan, [ann], [other])).toEqual([]);
    expect(elsewhereOf('v1', plan, [ann], [{ ...other, stage: 'back' }])).toEqual([]);
  });

  it('is kept with the request, never refused, and forgotten with the next', () => {
    const story = new Story(cmat).requests(aRequest(cmat, { elsewhere: [found] }));
    expect(story.visit).toMatchObject({ stage: 'assessed', elsewhere: [found] });
    expect(story.does({ type: 'resubmit', by: ann, request: aRequest(cmat) }).visit.elsewhere).toBeUndefined();
  });

  it('is judged anew for those whom an approver sends instead', () => {
    const chosen = new Story({ ...cmat, settings: { ...cmat.settings, 'pairs.chosenBy': 'seniorStaff' } }).requests(aRequest(cmat, { elsewhere: [found] }));
    const [first] = chosen.visit.visitors;
    const mobiles = [{ id: ben.id, mobile: '+447700900124' }];
    const visitors = [{ id: ben.id, name: ben.name, lead: true, part: first?.part, regular: true }];
    expect(chosen.does({ type: 'changeTeam', by: manager, revision: 1, visitors, mobiles, vehicle: '', note: '', elsewhere: [{ ...found, who: ben.id }] }).visit.elsewhere).toEqual([{ ...found, who: ben.id }]);
  });

  it('is said with name, number and times', () => {
    expect(elsewhereWords({ elsewhere: [found] }, { people: staff })).toEqual([`${ann.name} is on V-8Q2L at that time too, 14:00 to 16:00.`]);
  });
});
