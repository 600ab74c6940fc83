import type { CheckInWhat } from '../../visit/commands';
import { phrases, type Phrase } from './phrase';

/** What each report is called when it is all that was said; where several fit, the first counts. */
export const reports: readonly { what: CheckInWhat; said: readonly Phrase[] }[] = [
  {
    what: 'back',
    said: phrases(
      'back',
      'back at|in the? school|office|work|base|building|academy|nursery',
      'got|arrived|made|come|came it? back',
      'got|arrived|made|come|came it? back at|in|to the? school|office|work|base|building|academy|nursery',
      'returned',
      'returned to the? school|office|work|base|academy|nursery',
    ),
  },
  {
    what: 'home',
    said: phrases('home', 'going|heading|headed|gone|went straight? home', 'got|arrived|back home', 'driving|walking home'),
  },
  {
    what: 'leftSchool',
    said: phrases(
      'left|leaving|departed|departing from? the? school|office|base|building|academy|nursery',
      'set|setting|heading|headed off|out',
      'set|setting off|out from the? school|office|base|academy|nursery',
      'gone',
      'on my|our|the way to the|their? visit|house|property|family|appointment|address|flat',
      'on my|our|the way there',
    ),
  },
  {
    what: 'arrived',
    said: phrases(
      'arrived',
      'here',
      'there',
      'got|made it? here|there',
      'made it',
      'arrived here|there',
      'arrived|reached at|to? the|their|my|our house|property|address|flat|door|family|visit|appointment|place|home',
      'at the|their house|property|address|flat|door|place|home|visit',
      'going|gone|went|am|are inside',
      'going|gone|went in',
      'inside',
      'in|inside|outside the|their house|property|flat|home',
      'on site',
      'visit started|begun',
      'starting the? visit',
    ),
  },
  {
    what: 'leftProperty',
    said: phrases(
      'left',
      'left|leaving house|property|flat',
      'left|leaving the|their house|property|address|flat|family|place|home|visit|appointment',
      'left there',
      'out of the|their house|property|flat|home',
    ),
  },
];

/** Words that say nothing of where somebody is: a report may have any of them beside it. */
export const idle = new Set(
  ['hi', 'hello', 'hey', 'morning', 'afternoon', 'evening', 'good', 'all', 'fine', 'ok', 'okay', 'well', 'great', 'safe', 'safely', 'sound', 'and', 'just', 'now', 'finally', 'already', 'both', 'everyone', 'everything', 'team', 'x', 'xx', 'xxx']
    .concat(['i', 'we', 'am', 'are', 'were', 'is', 'have', 'has', 'please', 'thanks', 'ta', 'cheers', 'update', 'fyi', 'yes', 'yep', 'yeah']),
);

/** So begins a question, whether or not a question mark ends it. */
export const questions = phrases('are|am|is|have|has|were|was i|we|he|she|it|they|you|everyone|everybody');

/** Words that say no more than that somebody is late, or how it came. */
export const lateIdle = new Set(
  ['late', 'running', 'run', 'behind', 'delayed', 'delay', 'held', 'up', 'stuck', 'traffic', 'in', 'heavy', 'bad', 'the', 'a', 'an', 'bit', 'little', 'by', 'of', 'be', 'will', 'going', 'gonna', 'to', 'about', 'around', 'approx', 'approximately', 'roughly', 'another', 'more', 'extra', 'longer', 'need', 'needs', 'sorry', 'but', 'schedule', 'there', 'might', 'may', 'think', 'getting', 'back', 'overrunning', 'over'],
);

/** One of these makes a number of minutes a delay. */
export const lateMarks = new Set(['late', 'behind', 'delayed', 'delay', 'stuck', 'held', 'more', 'extra', 'longer', 'another', 'overrunning']);

export const numbers: Readonly<Record<string, number>> = { five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30, forty: 40, sixty: 60 };

/** Times that are said in words. */
export const spans: readonly { said: readonly Phrase[]; minutes: number }[] = [
  { said: phrases('half an? hour'), minutes: 30 },
  { said: phrases('quarter of an hour'), minutes: 15 },
  { said: phrases('an|one|1 hour and a half', 'hour and a half'), minutes: 90 },
  { said: phrases('an|one|1 hour'), minutes: 60 },
];

export const thanked = new Set(['thanks', 'thank', 'ta', 'cheers', 'ok', 'okay', 'great', 'good', 'perfect', 'lovely', 'brilliant', 'super', 'appreciated', 'cool', 'nice', 'noted', 'sure', 'fab']);

/** What may stand beside thanks and take nothing from them. */
export const besideThanks = new Set(['you', 'so', 'very', 'much', 'a', 'lot', 'many', 'for', 'your', 'the', 'help', 'all', 'that', 'is', 'and', 'everyone', 'team', 'bot', 'got', 'it', 'will', 'do', 'no', 'problem', 'x', 'xx', 'i', 'we', 'really', 'then', 'this', 'now', 'hi', 'hello']);

export const greetings = new Set(['hi', 'hello', 'hey', 'hiya', 'morning', 'afternoon', 'evening', 'good', 'there', 'menu', 'commands', 'guide', 'info']);
