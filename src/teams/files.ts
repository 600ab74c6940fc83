import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { School, Schools } from '../school/school';
import type { BotDeps } from './deps';
import { makeDownload, type Downloaded } from './download';
import { anywhere, type Known } from './identity';
import { fileSentences, sentences } from './sentences';
import { messageOperation, type Turn } from './turn';

/** A file that hangs on a message. */
export interface SentFile {
  name: string;
  url: string;
}

const handedOver = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().nullish().catch(undefined),
  content: z.object({ downloadUrl: z.string() }),
});
/** A quoted message and a card leave the same mark behind, but not with an id of this kind. */
const markOfFile = /<attachment\s[^>]{0,200}?\bid="[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/i;
const onlyMarked = z.union([
  z.object({ contentType: z.literal('reference') }),
  z.object({ contentType: z.literal('text/html'), content: z.string().regex(markOfFile) }),
]);

/** The files on a message. In a shared chat Teams hands none over: there is only a mark that one hangs there. */
export const filesOn = ({ attachments = [] }: Activity, { personal }: Turn): SentFile[] =>
  attachments.flatMap((attachment: unknown) => {
    const { data } = handedOver.safeParse(attachment);
    if (data) return [{ name: data.name ?? '', url: data.content.downloadUrl }];
    return !personal && onlyMarked.safeParse(attachment).success ? [{ name: '', url: '' }] : [];
  });

export type OnFiles = (turn: Turn, files: readonly SentFile[]) => Promise<string[]>;

/** Takes in what a known person sends in their own chat; everything else is a sentence, and a fault is a log line besides. */
export const makeFiles = ({ schools, receiveFile, log, filesFrom }: Pick<BotDeps, 'schools' | 'receiveFile' | 'log' | 'filesFrom'>): OnFiles => {
  const download = makeDownload({ filesFrom });

  const refused = (turn: Turn, school: School, { why, detail }: Extract<Downloaded, { ok: false }>): string => {
    const ids = { activity: turn.activityId, chat: turn.chat, school: school.id, why, detail };
    if (why === 'unreachable') log.error('a file could not be fetched', new Error(detail), ids);
    else log.warn('a file was refused', ids);
    return fileSentences[why];
  };

  return async (turn, files) => {
    if (!turn.personal) return [sentences.fileInSharedChat];
    const known = anywhere(turn, schools);
    if (known.length === 0) return [sentences.outsider];
    const [file, another] = files;
    if (!file || another) return [sentences.oneFile];
    if (!/\.csv$/i.test(file.name)) return [fileSentences.notCsv];
    const meant = meantBy(file.name, known, schools);
    if (typeof meant === 'string') return [meant];

    const { by, school } = meant;
    const fetched = await download(file.url);
    if (!fetched.ok) return [refused(turn, school, fetched)];
    return receiveFile({ by, school, name: file.name, text: fetched.text, operation: messageOperation(turn) });
  };
};

/** A name that names a school is meant for that school, and never for another that the sender belongs to. */
function meantBy(name: string, known: readonly Known[], schools: Schools): Known | string {
  const named = schoolsNamed(name, schools.all());
  const fitting = named.length === 0 ? known : known.filter(({ school }) => named.includes(school.id));
  const [one, another] = fitting;
  if (!one) return sentences.outsider;
  return another || named.length > 1 ? sentences.fileForSchool(known.map(({ school }) => school)) : one;
}

/** The ids that stand in the name as words; of two that overlap, the longer. */
function schoolsNamed(name: string, schools: readonly School[]): string[] {
  const words = `-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;
  const marked = schools.map(({ id }) => ({ id, mark: `-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-` })).filter(({ mark }) => words.includes(mark));
  return marked.filter(({ mark }) => !marked.some((other) => other.mark !== mark && other.mark.includes(mark))).map(({ id }) => id);
}
