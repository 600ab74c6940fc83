import { readAddress, writeAddress } from '../../../src/local/room/page/address';
import { toHtml, withMentions } from '../../../src/local/room/page/markdown';
import { fillPeoplePickers } from '../../../src/local/room/page/people-picker';

describe('text on the page', () => {
  it.each([
    ['an element', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['a link to a script', '[tap](javascript:alert(1))', '<p>[tap](javascript:alert(1))</p>'],
    ['a link that breaks out of its quotes', '[x](https://a"onclick="b)', '<p><span class="link" title="https://a&quot;onclick=&quot;b">x</span></p>'],
    ['an entity', '&lt;b&gt;', '<p>&amp;lt;b&amp;gt;</p>'],
  ])('holds %s as text', (_what, text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  it('shows bold, italics, lists and telephone links', () => {
    expect(toHtml('**Due** _now_')).toBe('<p><strong>Due</strong> <em>now</em></p>');
    expect(toHtml('- one\n- two')).toBe('<ul><li>one</li><li>two</li></ul>');
    expect(toHtml('[999](tel:999)')).toBe('<p><span class="link" title="tel:999">999</span></p>');
  });

  it('shows a mention, and nothing else, as a mention', () => {
    expect(withMentions('<at>Home <b>visits</at> /visit')).toBe('<span class="mention">Home &lt;b&gt;visits</span> /visit');
  });
});

describe("the page's address", () => {
  it('opens the very view that it was written for', () => {
    const columns = [
      { person: 'a', chat: undefined, alone: false },
      { person: 'b', chat: '19:x@thread.v2', alone: false },
      { person: 'c', chat: '19:slt@thread.tacv2', alone: true },
    ];
    const view = { school: 'oakfield', theme: 'dark', width: 'phone', columns } as const;
    expect(readAddress(writeAddress({ ...view, columns }))).toEqual(view);
  });

  it('without people opens the usual ones', () => {
    expect(readAddress('').columns).toBeUndefined();
  });
});

it('offers everybody where a card asks for people, as Teams does', () => {
  const people = [{ id: 'p1', name: 'Ann Patel', school: 's', roles: [], job: 'Teacher' }];
  const picker = { type: 'Input.ChoiceSet', id: 'who', 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } };
  expect(fillPeoplePickers({ body: [picker] }, people)).toEqual({
    body: [{ type: 'Input.ChoiceSet', id: 'who', choices: [{ title: 'Ann Patel', value: 'p1' }] }],
  });
});
