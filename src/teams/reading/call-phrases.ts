import { phrases } from './phrase';

/** Whoever says one of these calls for help, in the middle of a sentence too. */
export const calls = phrases(
  'help me|us|now|quick|quickly|urgently|please|needed|required',
  'please help',
  'need|want|get|send|require some|any|more|your|urgent|immediate? help|assistance|backup',
  'sos',
  'mayday',
  '999',
  'call|ring|phone|dial 112|911',
  'panic|emergency|alarm|red button',
  'panic alarm',
  'code red',
  'red alert',
  'emergency',
  'call|ring|phone|contact|get|send|need|want for|me|us? the|an|a? police|cops|ambulance|paramedics|security',
  'call|ring|phone|contact|get|send|need|want the? fire brigade|service',
  'in serious|real|big|great|immediate? danger|trouble|distress',
  'am|are|is|be|been|being|getting|got|was attacked|assaulted|threatened|followed|chased|stalked|stabbed|robbed|mugged|beaten',
  'attacking|threatening|following|chasing|hitting|punching|grabbing|hurting me|us',
  'attacked|assaulted|hit|punched|grabbed|stabbed|bitten|bit|threatened|kicked|pushed me|us',
  'has|have|got|with|is|a|the got? a|the? big|kitchen? knife|knives|gun|machete|weapon',
  'trapped',
  'hostage',
  'kidnapped',
  'locked in|me|us',
  'will not let|allow me|us to? go|leave|out',
  'not letting me|us go|leave|out',
  'cannot get out|away',
  'cannot leave|escape|breathe',
  'blocking|blocked the|my|our? door|way|exit',
  'i|we am|are so|very|really|a|bit|quite? bit? scared|frightened|terrified|afraid|hurt|injured|bleeding|unsafe',
  'feel|feels|feeling so|very|really|a|bit|quite? bit? unsafe|threatened|scared|frightened|intimidated',
  'i|we am|are not very? safe',
  'not|never feel|feeling very? safe',
  'send someone|somebody|anyone|anybody|people',
  'get|need someone|somebody here|now|quick|quickly|out',
  'come quick|quickly|now|fast|immediately',
  'come and|to? get|rescue|help me|us',
  'get me|us out',
  'rescue|save me|us',
  'on fire',
  'there is a fire',
  'not breathing',
  'heart attack',
  'unconscious',
  'has|have collapsed',
);

/** From somebody who is out these are a call; from anybody else they may be one. */
export const cries = phrases(
  'help',
  'need someone|somebody',
  'knife|gun|machete|stabbed|attacked|danger|unsafe|rescue|backup',
  'not safe',
  'going|gone|went wrong',
  'kicking|kicked off',
);

/** In a sentence these may be a call; said alone they are one. */
export const hints = phrases(
  'police|ambulance|paramedics|fire|security',
  'weapon|weapons|armed|panic|panicking',
  'scared|frightened|terrified|afraid|intimidated',
  'hurt|injured|bleeding|blood|hit|bitten|accident|crash|collapsed|choking',
  'violent|aggressive|abusive|threatening|threatened|shouting|screaming|fight|fighting',
  'dangerous|urgent|urgently|distress|helping|duress',
);

/** These have the words of a call and are none; what else is said is read without them. */
export const noCalls = phrases(
  'help yourself|yourselves|himself|herself|themselves',
  'help desk|card|page',
  'thanks so? much? for all|the|your|any? your? help|helping',
  'for all|the|your|their help',
  'great|big|real|huge|lovely help',
  'emergency contact|contacts|number|numbers|details|form|lights',
  'fire drill|door|engine|station|extinguisher',
  'police station|check|checks|clearance',
  'security door|gate|code|light',
);

/** These make a question of a call. */
export const doubts = phrases(
  'false alarm',
  'panic over',
  'help with|on|filling the|this|that|my|a|our? form|request|checklist|paperwork|risk|card|app|bot|write|report',
);

/** Whoever says no more than these beside a word says that word alone. */
export const besideACall = new Set(
  ['hi', 'hello', 'hey', 'please', 'now', 'quick', 'quickly', 'urgent', 'urgently', 'all', 'everyone', 'anyone', 'someone', 'team', 'omg', 'oh', 'god', 'sorry', 'home', 'visits', 'bot']
    .concat(['i', 'we', 'me', 'us', 'he', 'she', 'they', 'it', 'you', 'am', 'is', 'are', 'a', 'an', 'the', 'there', 'very', 'so', 'really', 'being', 'getting', 'has', 'have', 'got', 'dad', 'mum', 'father', 'mother']),
);

export const negators = new Set(['no', 'not', 'never', 'without', 'zero']);

/** Across these words a "no" before a call still speaks of it. */
export const carriers = new Set(
  ['need', 'needed', 'needing', 'needs', 'want', 'wanting', 'require', 'asking', 'for', 'of', 'in', 'a', 'an', 'any', 'the', 'more', 'your', 'further', 'is', 'am', 'are', 'was', 'be', 'been', 'being', 'feel', 'feeling', 'real', 'to', 'call', 'ring', 'send', 'get', 'at', 'all', 'i', 'we'],
);

/** What follows a call and takes it back. */
export const takenBack = phrases('is|was|am|are? not|no needed|required|necessary|longer|wanted', 'is|was? unnecessary');

/** One letter from "help", and other words all the same. */
export const notHelp = new Set(['held', 'hell', 'helm', 'hemp', 'heap', 'kelp', 'yelp', 'helps', 'welp', 'whelp', 'helo', 'hello']);
