import { makePace } from '../../src/desk/pace';
import type { Post } from '../../src/visit/posts';

const post: Post = { to: { place: 'office' }, kind: 'leaving', alarm: false };

it('the pace forgets a chat that was not written to lately', () => {
  let now = 0;
  const pace = makePace(() => now);
  for (let chat = 0; chat < 500; chat += 1) pace.allows(`chat_${chat}`, post);
  expect(pace.chats()).toBe(500);
  now = 31_000;
  pace.allows('chat_1', post);
  expect(pace.chats()).toBe(1);
});
