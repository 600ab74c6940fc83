import { cardKey, dueKey, keyText, parseNextKey, postKey } from '../../src/storage/keys';

describe('keys', () => {
  it.each(['19:abc@thread.tacv2', 'a:1/2#?%', 'x\u0000\u007fé', `29:${'y/'.repeat(900)}`, 'plain-1', ''])(
    'hold any id safely and shortly: %j',
    (id) => {
      const key = cardKey('v-1', { chat: id });
      expect(key).toMatch(/^[\w.=:-]+$/);
      expect(key.length).toBeLessThan(512);
    },
  );

  it('are never shared by two ids', () => {
    const ids = ['a/b', 'a_b', 'YS9i', keyText('a/b'), 'y'.repeat(300), keyText('y'.repeat(300))];
    expect(new Set(ids.map(keyText)).size).toBe(ids.length);
  });

  it('sort by time, however the moment is spelt', () => {
    const [sooner, later] = [dueKey('b', '2026-11-23T09:00:00Z'), dueKey('a', '2026-11-23T09:00:00.500Z')];
    expect(sooner < later).toBe(true);
  });

  it('tell what is due and what is owed, and when', () => {
    const at = '2026-11-23T09:00:00.000Z';
    expect(parseNextKey(dueKey('v-1', at))).toEqual({ at, what: 'due', id: 'v-1' });
    expect(parseNextKey(postKey('p', at))).toEqual({ at, what: 'post', id: 'p' });
    expect(parseNextKey('next_soon_due_v-1')).toBeUndefined();
  });
});
