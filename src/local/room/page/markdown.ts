const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text: nothing in it can become an element. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Text with `<at>`, the one tag that Teams allows, shown as a mention. */
export const withMentions = (text: string): string =>
  escapeHtml(text).replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>');

/** Bold, italic and links only. A link is shown, not followed: nothing leaves this room. */
function inline(text: string): string {
  return withMentions(text)
    .replace(/\[([^\]]+)\]\(((?:https:\/\/|tel:)[^\s)]+)\)/g, '<span class="link" title="$2">$1</span>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_([^_]+)_(?=$|[\s).,;:!?])/g, '$1<em>$2</em>')
    .replace(/(^|[\s(])\*([^*\s][^*]*)\*(?=$|[\s).,;:!?])/g, '$1<em>$2</em>')
    .replace(/\\([*_[\]()#\-.!])/g, '$1')
    .replace(/\r/g, '<br>');
}

const bullet = /^\s*[-*+]\s+/;
const number = /^\s*\d+[.)]\s+/;

/** The part of Markdown that Teams draws in a card, as HTML that holds nothing but our own tags. */
export function toHtml(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n').filter((line) => line.trim() !== '');
      for (const [mark, tag] of [[bullet, 'ul'], [number, 'ol']] as const) {
        if (lines.length > 0 && lines.every((line) => mark.test(line))) {
          return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;
        }
      }
      // As in Teams, one line break is a space; an empty line makes a paragraph.
      return `<p>${inline(lines.join(' '))}</p>`;
    })
    .join('');
}
