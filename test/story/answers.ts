import { shipped } from '../../src/policy/shipped';
import type { Actor } from '../support/actor';

/** What somebody asks for; whatever is left out is a harmless visit to the family of the story. */
export interface Wishes {
  type?: string;
  sensitive?: boolean;
  companions?: readonly Actor[];
  /** False: asks for others who go. */
  going?: boolean;
  /** Whoever leads; otherwise whoever asks. */
  lead?: Actor;
  /** The professional from outside, by role. */
  outside?: string;
  /** Whoever works regularly with the family; otherwise everybody who goes. */
  regular?: readonly Actor[];
  /** Answers other than the harmless ones, by check. */
  answers?: Record<string, 'yes' | 'no' | 'unknown' | ''>;
  /** Whatever else is typed into a field, by its name. */
  fields?: Record<string, string>;
  date?: string;
  leave?: string;
  start?: string;
  backBy?: string;
}

const questions = [...shipped.values()].flatMap(({ settings }) => settings['risk.checks'].questions);
const kinds = new Map(questions.map(({ id, kind }) => [id, kind] as const));
/** Where a note is wanted with any answer: whether the DSL was asked. */
const aboutDsl = new Set(questions.filter(({ means }) => means === 'dslConsulted').map(({ id }) => id));

const family = { family: 'Thistlewood', address: '4 Bramble Walk', postcode: 'LU2 7AB', phone: '01632 960777', minutes: '30' };
const stranger = { outsideName: 'Robin Vale', outsideOrganisation: 'Fenland Council', outsidePhone: '07700 900888' };
const mine = { mobile: '07700 900999', kinName: 'Alex Rowe', kinPhone: '07700 900777', confirmed: 'true' };

/** What is put into this input; undefined leaves it as it is shown. */
export function answerTo(input: Record<string, unknown>, asker: Actor, wishes: Wishes): string | undefined {
  const id = String(input.id);
  const wished = wishes.fields?.[id];
  return wished ?? fixed(wishes, asker)[id] ?? (id.includes('_') ? perItem(id, input, asker, wishes) : ticked(id, input, wishes));
}

const fixed = (wishes: Wishes, asker: Actor): Readonly<Record<string, string>> => ({
  type: wishes.type ?? 'attendanceSupport',
  purpose: 'attendance of Kit',
  date: wishes.date ?? '2026-11-24',
  leave: wishes.leave ?? '10:00',
  backBy: wishes.backBy ?? '11:30',
  start: wishes.start ?? '10:20',
  sensitive: wishes.sensitive ? 'true' : 'false',
  whyNotSchool: 'They do not come, however often they are asked',
  whyThisHour: 'They are at work until then',
  backup: 'Helen Marsh, on call, 07700 900101',
  whyThisPair: 'They know the family best',
  going: String(wishes.going ?? true),
  companions: (wishes.companions ?? []).map(({ id }) => id).join(),
  lead: wishes.lead?.id ?? asker.id,
  outside: wishes.outside ?? 'nobody',
  vehicle: 'blue Fiesta',
  ...family,
  ...stranger,
  ...mine,
});

/** What is asked of one person, or of one question. */
function perItem(id: string, input: Record<string, unknown>, asker: Actor, { answers = {} }: Wishes): string | undefined {
  const [what, item = ''] = id.split('_');
  switch (what) {
    case 'mobile':
      return item === asker.id ? mine.mobile : undefined;
    case 'ask':
      return 'By letter on 20 November';
    case 'part':
      return choices(input).find((part) => part !== 'leads');
    case 'note':
      return kinds.get(item) === 'note' || !kinds.has(item) || aboutDsl.has(item) ? 'nothing to say' : undefined;
    default:
      return answers[item] ?? (kinds.get(item) === 'control' && !aboutDsl.has(item) ? 'yes' : 'no');
  }
}

function ticked(id: string, input: Record<string, unknown>, { regular }: Wishes): string | undefined {
  if (id === 'regular') return regular?.map(({ id: person }) => person).join() ?? choices(input).join();
  return id === 'read' ? choices(input).join() : undefined;
}

const choices = ({ choices: all }: Record<string, unknown>): string[] =>
  Array.isArray(all) ? all.map((choice: { value?: unknown }) => String(choice.value)) : [];
