import type { Area } from '../teller';
import { anyOf } from '../words';

/** What a visit is and who may ask for one. */
export const visits: Area = {
  title: 'Visits',
  lines: ({ say, pick, type }) => [
    pick('visit.scope', {
      entersHome: 'A home visit is one that goes inside a family’s home.',
      anyFamilyAddress: 'A home visit is any call at a family’s address, inside or at the door.',
    }),
    pick('visit.alternativeAtSchool', {
      ask: 'Whoever asks for a visit says why it cannot be done at school.',
      off: 'Nobody has to say why it cannot be done at school.',
    }),
    `The kinds of visit are in list A; ${pick('visitTypes.other', {
      allowed: 'another reason may be given',
      off: 'there are no others',
    })}. ${say('visitTypes.organisers', (kinds) =>
      kinds.length === 0
        ? 'Anybody may ask for any of them.'
        : `${kinds.map((kind) => `${type(kind.type)} is asked for by ${anyOf(kind.roles)}`).join('; ')}; any other kind by anybody.`,
    )}`,
    pick('visit.sensitive', {
      whenTicked: 'A visit marked as sensitive has a full checklist, with nothing left out, and fewer readers.',
      forSafeguarding: 'A safeguarding visit has a full checklist, with nothing left out, and fewer readers.',
      off: 'No visit counts as sensitive.',
    }),
  ],
};
