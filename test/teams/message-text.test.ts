import type { Activity } from 'botbuilder';
import * as fc from 'fast-check';
import { bareText, isAddressed } from '../../src/teams/message-text';
import { decorated } from '../text/hidden';

const bot = { id: '28:home-visits', name: 'Home visits' };
const ofBot = { type: 'mention', text: '<at>Home visits</at>', mentioned: bot };
const ofBen = { type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:ben', name: 'Ben' } };

const said = (text: string, entities: unknown = [ofBot], more: object = {}) => ({ text, recipient: bot, entities, ...more }) as unknown as Activity;
const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });
const reply = (quoted: string, own: string) =>
  html(
    `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000000"><strong itemprop="mri" itemid="8:orgid:x">Ben</strong><span itemprop="time" itemid="1700000000000"></span><p itemprop="preview">${quoted}</p></blockquote>${own}`,
  );

describe('what was typed', () => {
  it.each([
    ['<at>Home visits</at>&nbsp;/Visit  ', '/visit'],
    ['<at>Home visits</at>\u00a0 <at>Home visits</at> /visit', '/visit'],
    ['\u200bLeft\u00a0 School.\n', 'left school'],
    ['HELP!!!', 'help'],
    ['ｈｅｌｐ', 'help'],
    ['<p>help</p>', 'help'],
    ['<div><b>Left</b><br/>school</div>', 'left school'],
    ['I am &lt; 5 minutes late &amp; fine', 'i am < 5 minutes late & fine'],
    ['less < more, a<3', 'less < more, a<3'],
    ['<help>', 'help'],
    ['<img alt="🆘" src="x"> help', '🆘 help'],
    ['', ''],
  ])('%j is read as %j', (text, words) => {
    expect(bareText(said(text))).toBe(words);
  });

  it.each([
    ['a mark for what is quoted', '<quoted messageId="1700000000000"/> help', 'help'],
    ['a mark with an end of its own', '<quoted messageId="1"></quoted>help', 'help'],
    ['a quotation and what answers it', '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1">help</blockquote><p>back</p>', 'back'],
    ['a message passed on', '<blockquote itemtype="http://schema.skype.com/Forward">help</blockquote>thanks', 'thanks'],
    ['a quotation in a quotation', '<blockquote itemtype="http://schema.skype.com/Reply">a<blockquote>help</blockquote>b</blockquote>back', 'back'],
    ['nothing but a quotation', '<blockquote itemtype="http://schema.skype.com/Reply">help</blockquote>', ''],
  ])('does not count what somebody else said: %s', (_what, text, words) => {
    expect(bareText(said(text, []))).toBe(words);
  });

  it('is read from the markup where the text runs a quotation and its answer together', () => {
    expect(bareText(said('Ben\nhelp\nback', [], reply('help', '<p>back</p>')))).toBe('back');
    expect(bareText(said('help', [], reply('Are you back?', '')))).toBe('help');
  });

  it.each([
    ['a quotation that never ends', '<quoted messageId="1">help'],
    ['a mention that never ends', '<at>help'],
    ['an attribute that never ends', '<p title="help'],
  ])('never loses a call for help to %s', (_what, text) => {
    expect(bareText(said(text, []))).toContain('help');
  });

  it('loses only mentions of the bot: a colleague’s name before a word makes it another', () => {
    expect(bareText(said('<at>Ben</at> arrived', [ofBen]))).toBe('ben arrived');
    expect(bareText(said('<at>Ben</at> <at>Home visits</at> arrived', [ofBot, ofBen]))).toBe('ben arrived');
  });

  it.each([
    ['escaped in the text', '<at>Home &amp; away</at> help', '<at>Home & away</at>'],
    ['escaped in the mention', '<at>Home & away</at> help', '<at>Home &amp; away</at>'],
    ['escaped twice', '<at>Home &amp;amp; away</at> help', '<at>Home & away</at>'],
    ['with a number', '<at id="0">Home  visits</at> help', '<at>Home visits</at>'],
    ['called otherwise', '<at>Visits</at> help', '<at>Home visits</at>'],
    ['without a text', '<at>Home visits</at> help', null],
    ['without a mark', 'Home visits help', 'Home visits'],
    ['with a sign', '@Home visits help', 'Home visits'],
  ])('knows the bot by its id, however its name is written: %s', (_how, text, name) => {
    const activity = said(text, [{ ...ofBot, text: name, mentioned: { id: bot.id, name: name === '<at>Home & away</at>' ? 'Home & away' : undefined } }]);

    expect(isAddressed(activity)).toBe(true);
    expect(bareText(activity)).toBe('help');
  });

  it('is not addressed by somebody who has its name', () => {
    const namesake = { ...ofBot, mentioned: { id: '29:ben', name: 'Home visits' } };

    expect(isAddressed(said('<at>Home visits</at> hi', [namesake]))).toBe(false);
    expect(isAddressed(said('<at>Home visits</at> hi'))).toBe(true);
  });

  it.each([
    ['nothing beside it', [null, ofBot]],
    ['a mention of nobody', [{ type: 'mention' }, { type: 'mention', mentioned: null }, ofBot]],
  ])('loses no mention to %s', (_what, entities) => {
    expect(isAddressed(said('<at>Home visits</at> help', entities))).toBe(true);
    expect(bareText(said('<at>Home visits</at> help', entities))).toBe('help');
  });

  it.each([[[]], [null], ['help'], [{}]])('mentions nobody where there is no list of mentions: %j', (entities) => {
    expect(isAddressed(said('help', entities))).toBe(false);
    expect(bareText(said('<at>Home visits</at> help', entities))).toBe('help');
  });

  it.each(['help', '/visit today', 'left school', 'late 15', 'back at school'])('%j is the same words however it is decorated', (words) => {
    fc.assert(fc.property(decorated(words), (typed) => expect(bareText(said(typed, []))).toBe(words)));
    fc.assert(fc.property(decorated(words), (typed) => expect(bareText(said(`<p><at>Home visits</at>${typed}</p>`))).toBe(words)));
  });

  it('is read whole in a long message of nothing but beginnings', () => {
    expect(bareText(said(`${'<a "'.repeat(5_000)}help`, []))).toMatch(/help$/);
  });
});
