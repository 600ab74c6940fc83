export type Theme = 'light' | 'dark';
export type Width = 'wide' | 'phone';

/** One column: a person at one of their chats, or one channel alone as that person sees it. */
export interface Opened {
  person: string;
  chat?: string;
  alone: boolean;
}

export interface View {
  school?: string;
  theme?: Theme;
  width: Width;
  /** Undefined: the usual ones. */
  columns?: Opened[];
}

/** `?people=a,b~chat&channels=c~chat&theme=dark&width=phone&school=oakfield` opens an exact view. */
export function readAddress(search: string): View {
  const query = new URLSearchParams(search);
  const list = (name: string, alone: boolean): Opened[] =>
    (query.get(name) ?? '')
      .split(',')
      .filter(Boolean)
      .map((entry) => {
        const [person = '', ...chat] = entry.split('~');
        return { person, chat: chat.join('~') || undefined, alone };
      });
  const theme = query.get('theme');
  return {
    school: query.get('school') ?? undefined,
    theme: theme === 'dark' || theme === 'light' ? theme : undefined,
    width: query.get('width') === 'phone' ? 'phone' : 'wide',
    columns: query.has('people') || query.has('channels') ? [...list('people', false), ...list('channels', true)] : undefined,
  };
}

/** The address of what is on the screen, so that loading it again shows the same. */
export function writeAddress(view: View): string {
  const query = new URLSearchParams();
  const list = (alone: boolean) =>
    (view.columns ?? [])
      .filter((column) => column.alone === alone)
      .map((column) => (column.chat ? `${column.person}~${column.chat}` : column.person))
      .join(',');
  query.set('people', list(false));
  if (list(true)) query.set('channels', list(true));
  if (view.school) query.set('school', view.school);
  if (view.theme) query.set('theme', view.theme);
  if (view.width === 'phone') query.set('width', 'phone');
  // A person reads this line and types it into a test: what need not be escaped is not.
  return `?${query.toString().replace(/%(2C|7E|3A|40)/g, decodeURIComponent)}`;
}
