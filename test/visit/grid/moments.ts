import { needsOf } from '../../../src/policy/needs';
import type { Profile } from '../../../src/policy/profile';
import type { Request } from '../../../src/visit/commands';
import type { Member } from '../../../src/school/school';
import { aRequest, saying, Story } from '../../support/story';
import type { ShippedId } from '../../support/school';
import { caution, near } from '../lived';
import { cast, staff } from './cast';

const { requester, lead, companion, headteacher, DSL, office } = cast;

const ordinary: Record<ShippedId, string> = { mcg: 'relationship', hsp: 'invitation', cmat: 'attendanceSupport', stp: 'relationship', hhn: 'vulnerableChild' };
const safeguarding = { safeguarding: true };

type More = Partial<Request> & { answers?: Request['details']['answers'] };

/** The ways a visit is lived through under one profile, each as far as that policy lets it come. */
export class Lived {
  constructor(
    readonly id: ShippedId,
    readonly profile: Profile,
  ) {}

  /** Asked for by somebody who does not go themselves. */
  asked(more: More = {}, warned: Story['cautions'] = [], goes: Member = lead): Story {
    const story = new Story(this.profile, staff);
    story.cautions = warned;
    const request = aRequest(this.profile, { type: ordinary[this.id], ...more });
    const visitors = request.visitors.map((visitor) => (visitor.lead ? { ...visitor, id: goes.id, name: goes.name } : visitor));
    const mobiles = visitors.map(({ id }) => ({ id, mobile: '+447700900123' }));
    return story.requests({ ...request, visitors, details: { ...request.details, visitors: mobiles } }, requester);
  }

  /** Everybody who is asked to comes along. */
  coming(...how: Parameters<Lived['asked']>): Story {
    const story = this.asked(...how);
    for (const { id, coming } of story.visit.visitors) {
      const by = staff.find((person) => person.id === id);
      if (by && coming === 'asked' && story.visit.stage === 'assessed') story.does({ type: 'comeAlong', by });
    }
    return story;
  }

  /** Nothing is waited for but the approval. */
  ready(more: More = {}, goes: Member = lead): Story {
    const story = this.coming(more, [], goes);
    if (!story.visit.holds.some(({ what }) => what === 'addressCheck')) return story;
    const by = goes === DSL ? cast['deputy DSL'] : DSL;
    return story.does({ type: 'checkAddress', by, revision: story.visit.revision, shown: [], same: false, note: '' });
  }

  /** Signed by whoever has to. */
  approved(story = this.ready(), option?: 'withPolice'): Story {
    for (const by of [headteacher, DSL, cast.deputy]) {
      const signs = { type: 'approve', by, revision: story.visit.revision, reviewed: true, note: 'x', ...(option ? { option } : {}) } as const;
      if (story.visit.stage === 'assessed' && story.asks(signs).ok) story.does(signs);
    }
    if (story.visit.stage !== 'authorised') throw new Error(`${this.id}: nobody could approve`);
    return story;
  }

  out(story = this.approved()): Story {
    return story.at('13:00').does({ type: 'gone', by: office });
  }

  inside(): Story {
    return this.out().at('13:20').does({ type: 'checkIn', by: lead, who: lead.id, what: 'arrived' });
  }

  /** Nobody is back, and an alarm has begun at the foot of the ladder. */
  overdue(story = this.out()): Story {
    for (let ticks = 0; ticks < 9 && !story.visit.alarm; ticks += 1) story.waits();
    return story;
  }

  /** The office could not reach them. */
  called(story = this.overdue()): Story {
    return story.does({ type: 'noReply', by: office, rung: 0 });
  }

  /** The headteacher has it, and has come as far as this step. */
  taken(step: 'mobileAgain' | 'nextOfKin' | 'families' | 'police'): Story {
    const story = this.called().does({ type: 'takeOn', by: headteacher, over: false });
    for (const next of ['mobileAgain', 'nextOfKin', 'families'] as const) {
      if (step === next) return story;
      const rung = story.visit.alarm?.rungs.findIndex((one) => one.step === next) ?? -1;
      if (next !== 'families') story.does({ type: 'noReply', by: headteacher, rung });
      else for (const stop of story.visit.plan.stops.keys()) story.does({ type: 'familyAnswered', by: headteacher, stop, result: 'noReply', note: '' });
    }
    return story;
  }

  back(): Story {
    const story = this.out().at('14:50');
    for (const by of [lead, companion]) story.does({ type: 'checkIn', by, who: by.id, what: 'back' });
    return story;
  }

  answering(means: 'concern' | 'consulted' | 'blocked'): More | undefined {
    const { questions } = this.profile.settings['risk.checks'];
    // An answer that rules the visit out brings nothing to decide on (STP-B-01).
    const decides = ({ id }: { id: string }): boolean => {
      const { visit } = this.asked({ answers: saying(this.profile, id, 'yes') });
      return visit.stage === 'assessed' && needsOf(visit, this.profile.settings).includes('decision');
    };
    const wanted = { concern: questions.find((one) => one.kind === 'red' && decides(one)), consulted: questions.find((one) => one.means === 'dslConsulted'), blocked: questions.find(({ kind }) => kind === 'stop') }[means];
    return wanted && { answers: saying(this.profile, wanted.id, 'yes') };
  }
}

type Moment = (lived: Lived) => Story | undefined;

const when =
  (means: 'concern' | 'consulted' | 'blocked', then: (more: More, lived: Lived) => Story | undefined): Moment =>
  (lived) => {
    const more = lived.answering(means);
    return more && then(more, lived);
  };

/** Each moment that a table speaks of, as visits come to it; a policy under which it never comes leaves it out. */
export const moments = {
  'waits for companions': (lived) => only(lived.asked(), ({ visit }) => visit.visitors.some(({ coming }) => coming === 'asked')),
  'waits for approval': (lived) => lived.ready(),
  'safeguarding: waits for approval': (lived) => lived.ready(safeguarding),
  'safeguarding: one of two has signed': (lived) => {
    const story = lived.ready(safeguarding);
    const signed = story.asks({ type: 'approve', by: DSL, revision: story.visit.revision, reviewed: true, note: '' }).ok ? story.does({ type: 'approve', by: DSL, revision: story.visit.revision, reviewed: true, note: '' }) : story;
    return only(signed, ({ visit }) => visit.stage === 'assessed' && visit.approvals.length > 0);
  },
  'sensitive: waits for approval': (lived) => only(lived.ready({ sensitive: true }), ({ visit }) => visit.sensitive),
  'sensitive: approved': (lived) => {
    const story = only(lived.ready({ sensitive: true }), ({ visit }) => visit.sensitive);
    return story && lived.approved(story);
  },
  'a concern waits for approval': when('concern', (more, lived) => lived.ready(more)),
  'the DSL is named as asked': when('consulted', (more, lived) => lived.ready(more)),
  'an address may be listed': (lived) => lived.coming({}, [near()]),
  'addresses wait to be cleared': (lived) => only(lived.coming(), ({ visit }) => visit.holds.some(({ what }) => what === 'addressCheck')),
  'sent back': (lived) => lived.ready().does({ type: 'askForChanges', by: headteacher, note: 'x' }),
  approved: (lived) => lived.approved(),
  'approved with the police': when('concern', (more, lived) => {
    return lived.profile.settings['risk.concernOptions'].includes('withPolice') ? lived.approved(lived.ready(more), 'withPolice') : undefined;
  }),
  'left without approval': (lived) => {
    const story = lived.ready().at('13:00');
    for (const by of [lead, companion]) story.does({ type: 'leaveAnyway', by, who: by.id });
    return story;
  },
  'on the road': (lived) => lived.out(),
  inside: (lived) => lived.inside(),
  'on the road, an address may be listed': (lived) => {
    const story = lived.out();
    story.cautions = [near()];
    return story.does({ type: 'recheck' });
  },
  'a safety call is owed': (lived) => only(lived.inside().does({ type: 'doorstep', by: lead, goOn: true, note: 'x' }), ({ visit }) => visit.safetyCall !== undefined),
  overdue: (lived) => lived.overdue(),
  'overdue, SLT called': (lived) => lived.called(),
  'overdue, the headteacher has it': (lived) => lived.taken('mobileAgain'),
  'overdue, next of kin': (lived) => lived.taken('nextOfKin'),
  'overdue, families': (lived) => lived.taken('families'),
  'overdue, police': (lived) => lived.taken('police'),
  help: (lived) => lived.inside().does({ type: 'help', by: lead }),
  'help before approval': (lived) => lived.ready().does({ type: 'help', by: lead }),
  'the safety call failed': (lived) => {
    const story = only(lived.inside().does({ type: 'doorstep', by: lead, goOn: true, note: 'x' }), ({ visit }) => visit.safetyCall !== undefined);
    return story?.does({ type: 'safetyCallMade', by: office, stop: 0, answered: false });
  },
  back: (lived) => lived.back(),
  'written up': (lived) => lived.back().does({ type: 'writeUp', by: lead, note: 'x', made: false, answers: [], concern: false }),
  declined: (lived) => lived.ready().does({ type: 'decline', by: headteacher, note: 'x' }),
  'ruled out by an answer': when('blocked', (more, lived) => lived.asked(more)),
  'ruled out by the list': (lived) =>
    only(lived.asked({}, [caution({ kind: 'prohibited' }), caution({ id: 'c3', kind: 'violence' })]), ({ visit }) => visit.stage === 'blocked'),
  'called off before approval': (lived) => lived.ready().does({ type: 'cancel', by: requester }),
  'called off': (lived) => lived.approved().does({ type: 'cancel', by: requester }),
  'did not go': (lived) => lived.approved().at('13:10').does({ type: 'notGone', by: office }),
  'met in school instead': (lived) => lived.ready().does({ type: 'meetInSchool', by: requester }),
  'a meeting in school': (lived) => lived.asked({ type: 'meetingInSchool' }),
  'the headteacher goes: waits for approval': (lived) => lived.ready({}, headteacher),
  'the headteacher goes: a concern waits': when('concern', (more, lived) => lived.ready(more, headteacher)),
  'the headteacher goes: overdue, SLT called': (lived) => lived.called(lived.overdue(lived.out(lived.approved(lived.ready({}, headteacher))))),
  'the DSL goes: an address may be listed': (lived) => lived.coming({}, [near()], DSL),
} as const satisfies Record<string, Moment>;

export type MomentName = keyof typeof moments;

const only = (story: Story, is: (story: Story) => boolean): Story | undefined => (is(story) ? story : undefined);
