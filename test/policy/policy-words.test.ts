import { approvalWords } from '../../src/policy/explain/areas/policy';
import { explain } from '../../src/policy/explain/explain';
import type { Settings } from '../../src/policy/profile';
import { profileOf } from '../support/school';

/** The page as running text. */
const told = (changes: Partial<Settings>) => explain(profileOf('cmat', changes), 'Ours', '2026-11-24').replace(/[*†°]/g, '').replace(/\s+/g, ' ');

describe('the page of a policy says', () => {
  it.each<[string, Partial<Settings>, string]>([
    ['where the whole policy is', { 'policy.link': 'https://policy.example/visits' }, 'Where staff read the whole policy: https://policy.example/visits'],
    ['that nobody has said where it is', { 'policy.link': '' }, 'Where staff read the whole policy: not set'],
    ['what every visitor has read', { 'policy.readConfirmation': { rule: 'required', also: ['the dog policy'] } }, 'Every visitor confirms having read this version and the dog policy.'],
    ['what nobody is asked to have read', { 'policy.readConfirmation': { rule: 'off', also: ['the dog policy'] } }, 'Nobody is asked to confirm having read this version or the dog policy.'],
    ['that nothing else is to be read', { 'guidance.links': [] }, 'Nothing else is named for reading beside it.'],
    [
      'what else is to be read, and where',
      { 'guidance.links': [{ name: 'Dogs', link: 'https://policy.example/dogs' }, { name: 'Cats', link: '' }] },
      'Read beside it: Dogs (https://policy.example/dogs); Cats.',
    ],
    ['who trains, where nobody is kept back for want of it', { 'training.rule': 'off', 'training.provider': ['dsl'] }, 'Nobody’s training is looked up; staff are trained by the DSL.'],
    ['that the SLT finds a trainer', { 'training.rule': 'block', 'training.provider': [] }, 'Nobody goes without safer working training on record; staff are trained by whomever the SLT names.'],
  ])('%s', (_what, changes, words) => {
    expect(told(changes)).toContain(words);
  });

  it('who approved it and when, as far as is known', () => {
    expect(approvalWords({ by: 'governors', does: 'agrees' })).toBe('agreed by the governors (month not known)');
    expect(approvalWords({ by: 'slt', does: 'ratifies', on: '2024-05' })).toBe('ratified by the SLT in May 2024');
  });
});
