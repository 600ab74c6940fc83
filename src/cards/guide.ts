import type { Message } from '../desk/ports';
import type { Settings } from '../policy/profile';
import { dutiesAfter, stagesOf } from '../policy/in-short';
import { keepsCautions, seesPeople } from '../policy/who-keeps';
import type { Member, School } from '../school/school';
import { fill } from './fill';
import { linksOf } from './links';
import { phoneLink } from './words/words';

interface Line {
  text: string;
}

/** What can be typed and, folded, why and how visits are made: `cards/help-words.json`. */
export interface GuideModel {
  office: string;
  seesPeople: boolean;
  keepsCautions: boolean;
  anyWhy: boolean;
  why: Line[];
  reasons: Line[];
  stages: Line[];
  duties: Line[];
  links: Line[];
}

/** For everybody what everybody may use, and to a viewer in their own chat what their roles open: the words first, then the reasons, the steps in order, what follows a visit, and what to read (MCG-1-01). */
export function drawHelp({ officePhone, people, profile: { settings } }: School, viewer?: Member): Message {
  const why = settings['guidance.topics'].filter(({ moment }) => moment === 'help').map(({ says }) => says);
  const model: GuideModel = {
    office: phoneLink(officePhone),
    seesPeople: viewer !== undefined && seesPeople(viewer, settings, people),
    keepsCautions: viewer !== undefined && keepsCautions(viewer),
    anyWhy: why.length > 0,
    why: lines(why),
    reasons: lines(reasonsOf(settings)),
    stages: lines(stagesOf(settings).map((stage, n) => `${n + 1}. ${stage}`)),
    duties: lines(dutiesAfter(settings)),
    links: lines(linksOf(settings)),
  };
  return { card: fill('help-words', model), summary: 'Home visits: what you can type', mentions: [] };
}

const lines = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

/** Every permitted reason, and which of them may come without notice. */
function reasonsOf({ visitTypes, 'notice.unannouncedTypes': unannounced }: Settings): string[] {
  const label = (id: string): string => visitTypes.find((type) => type.id === id)?.label ?? id;
  return [
    ...visitTypes.map((type) => type.label),
    ...(unannounced.length > 0 ? [`May come without notice: ${unannounced.map(label).join('; ')}`] : []),
  ];
}
