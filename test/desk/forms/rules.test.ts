import { checkPage, firstWrong, isRight } from '../../../src/desk/forms/request/check';
import type { Draft } from '../../../src/desk/forms/request/draft';
import type { PageId } from '../../../src/desk/forms/request/pages';
import { ann, aSchool, ben, profileOf, sam } from '../../support/school';
import { at } from '../../support/story';
import { aDraft, aFilling, aStop, nextStop } from './a-draft';

const stranger = '00000000-0000-4000-8000-00000000ffff';
const about = (more: Partial<Draft['about']>): Draft => aDraft({ about: { ...aDraft().about, ...more } });
const who = (more: Partial<Draft['who']>): Draft => aDraft({ who: { ...aDraft().who, ...more } });
const first = (more: Partial<typeof aStop>): Draft => aDraft({ stops: [{ ...aStop, ...more }, nextStop] });
const second = (more: Partial<typeof aStop>): Draft => aDraft({ stops: [aStop, { ...nextStop, ...more }] });
const clocksGoForward = { date: '2026-03-29', leave: '01:30', backBy: '03:00' };

describe('a request is refused, in words beside the field,', () => {
  it.each<[string, PageId, Draft, string, RegExp]>([
    ['without a type', 'about', about({ type: '' }), 'type', /Choose the type/],
    ['with a type that the policy does not have', 'about', about({ type: 'picnic' }), 'type', /Choose the type/],
    ['without a reason', 'about', about({ purpose: '  ' }), 'purpose', /Say why/],
    ['with an essay for a reason', 'about', about({ purpose: 'x'.repeat(501) }), 'purpose', /under 500/],
    ['without a date', 'about', about({ date: '' }), 'date', /Give the date/],
    ['with a date that does not exist', 'about', about({ date: '2026-02-30' }), 'date', /Give the date/],
    ['for yesterday', 'about', about({ date: '2026-11-23' }), 'date', /past/],
    ['for 61 days ahead', 'about', about({ date: '2027-01-24' }), 'date', /too far ahead/],
    ['without a leaving time', 'about', about({ leave: '' }), 'leave', /leaving school/],
    ['with a leaving time that has passed', 'about', about({ leave: '08:59' }), 'leave', /It is 09:00 now/],
    ['with a leaving time that no clock will show', 'about', about(clocksGoForward), 'leave', /clocks go forward/],
    ['with a leaving time that is none', 'about', about({ leave: 'one' }), 'leave', /such as 14:20/],
    ['without a time to be back by', 'about', about({ backBy: '' }), 'backBy', /back at school or home by/],
    ['back before it leaves', 'about', about({ backBy: '12:59' }), 'backBy', /not after leaving/],
    ['over midnight', 'about', about({ leave: '22:00', backBy: '00:30' }), 'backBy', /ends on the day it starts/],
    ['when nobody goes', 'who', who({ going: 'false', companions: '' }), 'going', /Somebody has to go/],
    ['with a visitor who is not of the school', 'who', who({ companions: `${ben.id},${stranger}` }), 'companions', /from the list/],
    ['without a lead', 'who', who({ lead: '' }), 'lead', /Choose who leads/],
    ['with a lead who stays behind', 'who', who({ lead: sam.id }), 'lead', /one of the people who go/],
    ['with a lead who is not of the school', 'who', who({ lead: stranger }), 'lead', /one of the people who go/],
    ['without a family', 'stop-1', first({ family: ' ' }), 'family', /name of the family/],
    ['without an address', 'stop-1', first({ address: '' }), 'address', /Give the address/],
    ['with a postcode that is none', 'stop-1', first({ postcode: 'LU2' }), 'postcode', /full postcode/],
    ['without a telephone', 'stop-1', first({ phone: '' }), 'phone', /telephone number/],
    ['with a telephone number that is cut short', 'stop-1', first({ phone: '01632 9600' }), 'phone', /not a full number/],
    ['without a time at the stop', 'stop-1', first({ start: '' }), 'start', /time you will be there/],
    ['with a stop before leaving', 'stop-1', first({ start: '12:50' }), 'start', /leave school at 13:00/],
    ['with stops that overlap', 'stop-2', second({ start: '13:49' }), 'start', /Stop 1 ends at 13:50/],
    ['with stops out of order', 'stop-2', second({ start: '13:10' }), 'start', /Stop 1 ends/],
    ['with a stop of 4 minutes', 'stop-1', first({ minutes: '4' }), 'minutes', /from 5 to 240/],
    ['with a stop of 241 minutes', 'stop-1', first({ minutes: '241' }), 'minutes', /from 5 to 240/],
    ['with minutes that are none', 'stop-1', first({ minutes: '1e2' }), 'minutes', /whole number/],
    ['when the last stop ends after the time to be back', 'stop-2', second({ minutes: '60' }), 'minutes', /ends at 15:10/],
    ['without a mobile', 'contacts', aDraft({ mobiles: { [ann.id]: '' } }), `mobile_${ann.id}`, /Give a mobile number/],
    ['with half a mobile number', 'contacts', aDraft({ mobiles: { [ben.id]: '07700 9001' } }), `mobile_${ben.id}`, /not a full number/],
    ['with a landline for a mobile', 'contacts', aDraft({ mobiles: { [ben.id]: '01632 960001' } }), `mobile_${ben.id}`, /not a mobile/],
    ['without a vehicle', 'contacts', aDraft({ vehicle: ' ' }), 'vehicle', /On foot/],
    ['without an answer', 'risk-1', aDraft({ answers: {} }), 'RA-01', /Choose an answer/],
    ['with an answer that is none', 'risk-1', aDraft({ answers: { 'RA-01': { answer: 'maybe', note: '' } } }), 'RA-01', /Choose/],
    ['alone without saying why', 'risk-3', aDraft({ ...who({ companions: '' }), answers: {} }), 'RA-12', /not known/],
  ])('%s', (_what, page, draft, field, words) => {
    expect(checkPage(page, draft, aFilling())[field]).toMatch(words);
  });
});

describe('a request is right', () => {
  it.each<[string, Draft]>([
    ['as it stands', aDraft()],
    ['leaving this very minute', about({ leave: '09:00' })],
    ['60 days ahead, on a Saturday', { ...about({ date: '2027-01-23' }), why: { whyNotSchool: 'No', whyThisHour: 'They work all week', backup: '' } }],
    ['for one person alone', who({ companions: '' })],
    ['for others than the requester', who({ going: 'false', lead: ben.id })],
    ['with a stop that begins when the one before ends', second({ start: '13:50' })],
    ['with a return the minute the last stop ends', second({ minutes: '50' })],
    ['with a postcode in small letters', first({ postcode: 'lu27ab' })],
    ['with a mobile from abroad', aDraft({ mobiles: { [ann.id]: '+48 512 345 678' } })],
    ['when nobody knows', aDraft({ answers: { ...aDraft().answers, 'RA-01': { answer: 'unknown', note: '' } } })],
  ])('%s', (_what, draft) => {
    expect(firstWrong(draft, aFilling())).toBeUndefined();
  });

  it('on the day the clocks go back, in the hour that comes twice', () => {
    const filling = aFilling({ now: '2026-10-24T12:00:00.000Z' });

    expect(isRight(checkPage('about', about({ date: '2026-10-25', leave: '01:10', backBy: '01:50' }), filling))).toBe(true);
  });
});

it('a policy of pairs refuses one person alone', () => {
  const filling = aFilling({ school: aSchool(profileOf('mcg')) });

  expect(checkPage('who', who({ companions: '' }), filling)).toMatchObject({ companions: expect.stringMatching(/two people/) });
});

it('more than eight people are refused', () => {
  const many = Array.from({ length: 9 }, (_none, n) => ({ ...ben, id: `00000000-0000-4000-8000-0000000001${n}0` }));
  const filling = aFilling({ school: aSchool(profileOf('cmat'), { people: [ann, ...many] }) });

  expect(checkPage('who', who({ companions: many.map(({ id }) => id).join() }), filling).companions).toMatch(/At most 8/);
});

it('a request that waited too long is found when it is sent', () => {
  expect(firstWrong(aDraft(), aFilling({ now: at('13:01') }))).toBe('about');
});
