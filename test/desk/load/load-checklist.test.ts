import { ann, dsl, head, profileOf, sam } from '../../support/school';
import { again, aLoader, csv, refused } from './a-loader';

const header = 'id,question,kind,brings,when,means,optional';
const own = [
  'OWN-1,Is there known violence at this address?,stop,,always,knownViolence,no',
  'OWN-2,Do you worry for your own safety?,red,secondPerson;decision,,ownSafetyWorry,',
  'OWN-3,Is there a dog that is loose?,Amber,Office call,alone,,Yes',
  'OWN-4,Anything else to know about the road?,note,,,,',
];

describe('the school’s own checklist', () => {
  it('is asked instead of its profile’s questions once it is loaded (MCG-A2-01)', async () => {
    const loader = aLoader();
    const [said] = await loader.send(csv(header, ...own), head);
    expect(loader.school().profile.settings['risk.checks'].questions).toEqual([
      { id: 'OWN-1', ask: 'Is there known violence at this address?', kind: 'stop', then: [], when: 'always', means: 'knownViolence', optional: false },
      { id: 'OWN-2', ask: 'Do you worry for your own safety?', kind: 'red', then: ['secondPerson', 'decision'], when: 'always', means: 'ownSafetyWorry', optional: false },
      { id: 'OWN-3', ask: 'Is there a dog that is loose?', kind: 'amber', then: ['officeCall'], when: 'alone', optional: true },
      { id: 'OWN-4', ask: 'Anything else to know about the road?', kind: 'note', then: [], when: 'always', optional: false },
    ]);
    expect(loader.school().profile.settings['risk.checks'].results).toEqual(profileOf('mcg').settings['risk.checks'].results);
    expect(said).toMatch(/^Oakfield Primary School now asks 4 questions of its own instead of its profile’s\./);
    expect(loader.rechecked).toEqual(['oakfield']);
  });

  it('may be loaded again, and the last one counts', async () => {
    const loader = aLoader();
    await loader.send(csv(header, ...own), head);
    await loader.send(csv(header, ...own.slice(0, 2)), dsl);
    expect(loader.school().profile.settings['risk.checks'].questions.map(({ id }) => id)).toEqual(['OWN-1', 'OWN-2']);
  });

  it.each([ann, sam])('may be loaded by nobody else', async (by) => {
    const loader = aLoader();
    expect(await loader.send(csv(header, ...own), by)).toEqual([expect.stringMatching(/^Only the headteacher, the DSL or an administrator/)]);
    expect(loader.school().profile.settings['risk.checks']).toEqual(profileOf('mcg').settings['risk.checks']);
  });

  it.each([
    ['an id of another form', 'own 5,Is this question long enough?,amber,,,,', 'line 6: id is "own 5"; allowed: capitals, a hyphen, then digits or capitals'],
    ['an id twice', 'OWN-1,Is this question long enough?,amber,,,,', 'line 6: id is "OWN-1"; allowed: an id that no other line has'],
    ['a question too short', 'OWN-5,Dogs?,amber,,,,', 'line 6: question is "Dogs?"; allowed: text of 8 to 70 characters'],
    ['an unknown kind', 'OWN-5,Is this question long enough?,blue,,,,', 'line 6: kind is "blue"; allowed: one of: stop, red, amber, control, note'],
    ['an unknown need', 'OWN-5,Is this question long enough?,red,police,,,', 'line 6: brings is "police"; allowed: one or more of these, with ; between: secondPerson, decision, officeCall'],
    ['an unknown time', 'OWN-5,Is this question long enough?,red,,never,,', 'line 6: when is "never"; allowed: one of: always, alone'],
    ['an unknown meaning', 'OWN-5,Is this question long enough?,red,,,dogs,', 'line 6: means is "dogs"; allowed: one of: knownViolence, ownSafetyWorry, dslConsulted'],
    ['neither yes nor no', 'OWN-5,Is this question long enough?,red,,,,maybe', 'line 6: optional is "maybe"; allowed: yes or no'],
    ['a note that brings something', 'OWN-5,Is this question long enough?,note,decision,,,', 'line 6: brings is ["decision"]; allowed: on red and amber questions only, and this is note'],
    ['a stop that may be left out', 'OWN-5,Is this question long enough?,stop,,,,yes', 'line 6: optional is true; allowed: on amber, control and note questions only, and this is stop'],
  ])('is refused whole for %s', async (_what, row, problem) => {
    const loader = aLoader();
    expect(await loader.send(csv(header, ...own, row), head)).toEqual([refused, problem, again]);
    expect(loader.school().profile.settings['risk.checks']).toEqual(profileOf('mcg').settings['risk.checks']);
    expect(loader.rechecked).toEqual([]);
  });

  it('is refused when it does not go with the rest of the profile (MCG-A2-01)', async () => {
    const said = await aLoader().send(csv(header, ...own.slice(1)), head);
    expect(said).toEqual([refused, expect.stringMatching(/^the whole list: means is .*; allowed: one that means knownViolence/), again]);
  });
});
