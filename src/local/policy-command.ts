import { explain } from '../policy/explain/explain';
import { ProfileRefused } from '../policy/load-profile';
import { settingNames, type Origin } from '../policy/profile';
import { shipped } from '../policy/shipped';
import { SchoolFileRefused } from '../school/school-file';
import { profilesIn, type Found } from './policy-files';

/** What the command prints, and whether it ends well. */
export interface Said {
  text: string;
  ok: boolean;
}

type Read = (file: string) => string | undefined;

const usage = `npm run policy -- check FILE      whether a profile, a school's changes to one, or a school file is right
npm run policy -- explain FILE    what it means, in plain English; or the id of a shipped profile instead of a file`;

/** Answers `check FILE` and `explain FILE|ID`; `read` gives the text of a file, or nothing where there is none. */
export function policyCommand(args: readonly string[], read: Read, today: string): Said {
  const [word, target, ...more] = args;
  if ((word !== 'check' && word !== 'explain') || target === undefined || more.length > 0) return { text: usage, ok: false };

  try {
    const found = profiles(target, read);
    if (found.length === 0) return { text: `${target}: there is no such file, and no profile of that id.`, ok: false };
    return { text: found.map(word === 'check' ? right : page(today)).join('\n'), ok: true };
  } catch (error) {
    if (error instanceof ProfileRefused || error instanceof SchoolFileRefused) return { text: error.message, ok: false };
    throw error;
  }
}

function profiles(target: string, read: Read): Found[] {
  const text = read(target);
  if (text !== undefined) return profilesIn(text, target);

  const profile = shipped.get(target);
  return profile ? [{ of: target, title: profile.name, profile }] : [];
}

const page =
  (today: string) =>
  ({ profile, title }: Found): string =>
    `${explain(profile, title, today)}\n`;

function right({ of, profile }: Found): string {
  const count = (source: Origin['source']) => settingNames.filter((name) => profile.sources[name].source === source).length;
  return (
    `${of} is right: ${settingNames.length} settings, ${count('stated')} stated by the policy, ${count('partly')} in part, ` +
    `${count('reading')} our reading of it, ` +
    `${count('default')} our default, ${count('school')} the school's own.`
  );
}
