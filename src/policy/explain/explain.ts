import { undone } from '../not-yet';
import { settingNames, type Profile, type SettingName } from '../profile';
import { access } from './areas/access';
import { after } from './areas/after';
import { approval } from './areas/approval';
import { concerns } from './areas/concerns';
import { door } from './areas/door';
import { notice } from './areas/notice';
import { office } from './areas/office';
import { pairs } from './areas/pairs';
import { header, policy } from './areas/policy';
import { risk } from './areas/risk';
import { visits } from './areas/visits';
import { watch } from './areas/watch';
import { labels } from './labels';
import { plain, section } from './lay-out';
import { checklist } from './lists/checklist';
import { kinds } from './lists/kinds';
import { reminders } from './lists/reminders';
import { makeTeller, marks, type Line } from './teller';

const areas = [policy, visits, approval, pairs, risk, notice, office, door, watch, concerns, after, access, kinds, checklist, reminders];

const legend =
  'What has no mark, the policy says or the school has set. † is our reading of what the policy says. ‡ is what ' +
  'it says in part, and the rest is our default. * is our default, where it says nothing. ° is what the bot does not do yet: until it does, people see to it.';

/** A policy in plain English, every setting of it, as it stands on a date: a page that a head could sign. */
export function explain(profile: Profile, title: string, today: string): string {
  const toCome = undone(profile.settings);
  const told = [header(today), ...areas].map((area) => {
    const heard: SettingName[] = [];
    const lines = area.lines(makeTeller(profile, toCome, (name) => heard.push(name)));
    return { title: area.title, lines, names: settingNames.filter((name) => heard.includes(name)) };
  });
  const mark = (name: SettingName) => marks[profile.sources[name].source];
  const listed = (wanted: (name: SettingName) => boolean, after: (name: SettingName) => string): Line[] => {
    const lines = told.flatMap(({ title: area, names }) => {
      const words = names.filter(wanted).map((name) => labels[name] + after(name));
      return words.length === 0 ? [] : [`${area}: ${words.join('; ')}.`];
    });
    return lines.length === 0 ? ['Nothing.'] : lines;
  };

  return [
    ...plain(`HOME VISITS: ${title}`),
    '',
    ...plain(legend),
    ...told.flatMap(({ title: area, lines }) => section(area, lines)),
    ...section('What the bot does not do yet', listed((name) => toCome.includes(name), () => '')),
    ...section('For the school to confirm', listed((name) => mark(name) !== '', mark)),
    '',
    ...plain('Read and agreed for the school:'),
    '',
    'Name and role ______________________________  Signature ____________________  Date ____________',
  ].join('\n');
}
