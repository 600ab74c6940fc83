import { notYet, undone } from '../../src/policy/not-yet';
import { shipped } from '../../src/policy/shipped';
import { unobeyed } from './unobeyed';

it('the list of what the bot does not obey yet is the settings that no code reads', () => {
  expect(notYet).toEqual(unobeyed());
});

describe('what a policy asks for and the bot does not do yet', () => {
  const gaps = (id: string) => {
    const profile = shipped.get(id);
    return profile ? undone(profile.settings) : [];
  };

  it('is part of that list', () => {
    expect([...shipped.keys()].flatMap(gaps).filter((name) => !notYet.includes(name))).toEqual([]);
  });

  it('leaves out what asks for nothing more than every school has', () => {
    expect([...shipped.keys()].flatMap(gaps)).not.toContain('authorise.selfApproval');
    expect(gaps('hsp')).not.toContain('office.signInOut');
  });
});
