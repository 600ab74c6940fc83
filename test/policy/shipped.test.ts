import { shipped } from '../../src/policy/shipped';

describe('the shipped policies', () => {
  it('are five, each read once', () => {
    expect([...shipped.values()].map(({ id }) => id)).toEqual(['cmat', 'mcg', 'hsp', 'stp', 'hhn']);
    expect([...shipped.values()]).toEqual([...shipped.keys()].map((id) => shipped.get(id)));
    expect(shipped.get('cmat')).toBe(shipped.get('cmat'));
  });

  it.each(['oakfield', 'toString', ''])('do not include %j', (id) => {
    expect(shipped.get(id)).toBeUndefined();
  });
});
