import type { Settings } from '../../profile';
import type { Area, Line, Teller } from '../teller';
import { allOf, anyOf, each } from '../words';

const options: Readonly<Record<Settings['risk.concernOptions'][number], string>> = {
  safeAloneWithCall: 'go alone, with a call from the office',
  joint: 'go as a pair',
  withPolice: 'go with the police',
  addMitigation: 'go with extra precautions',
  meetInSchool: 'meet at school instead',
  refuse: 'not go',
};

/** Risk, concerns and cautions; the checklist itself is a list of its own. */
export const risk: Area = {
  title: 'Risk',
  lines: (teller) => [...assessment(teller), ...cautions(teller)],
};

function assessment({ say, pick }: Teller): Line[] {
  const open = pick('risk.assessment', {
    required: 'Every question of the checklist in list B must be answered',
    shortForm: 'A question of the checklist in list B may be left open, and then counts as not known',
  });
  const system = say('background.system', (name) => name);
  const read = say('risk.reviewedBy', (roles) => (roles.length === 0 ? 'whoever approves' : anyOf(roles)));
  const unresolved = pick('risk.unresolved', {
    block: 'stops the visit until a precaution is taken; going alone with a call is none',
    blockWhileAlone: 'stops anybody going alone',
    blockUntilDecided: 'stops the visit until a decision is on record',
    approverDecides: 'is for the approver to decide',
  });
  const decided = say('risk.concernOptions', (all) => each(options, all, 'or'));
  return [
    `${open}. Look for what is known of the family in ${system}.`,
    `The risk assessment is read before approval by ${read}. A high risk that nobody has dealt with ${unresolved}.`,
    `A concern goes to ${say('risk.concernRaiseTo', anyOf)}, who may decide to ${decided}.`,
  ];
}

function cautions({ say, pick }: Teller): Line[] {
  const again = pick('risk.doorstepReassess', { on: 'The risk is judged again at the door.', off: 'The risk is not judged again at the door.' });
  const violence = pick('risk.knownViolence', {
    schoolPremisesOnly: 'Where violence is known, the family is met at school and nowhere else.',
    concern: 'Known violence is a concern to be decided on.',
  });
  const prohibited = pick('risk.prohibitedAddresses', {
    block: 'An address on the prohibited list stops the visit',
    off: 'No list of prohibited addresses stops a visit',
  });
  const confirmed = say('risk.addressCheckBy', (roles) =>
    roles.length === 0 ? 'nobody has to confirm an address' : `every address is confirmed beforehand by ${allOf(roles)}`,
  );
  const flagged = pick('risk.cautionFlag', {
    on: 'Cautions against a family or address come up on later visits.',
    off: 'Cautions against a family or address do not come up on later visits.',
  });
  return [`${again} ${violence}`, `${prohibited}; ${confirmed}. ${flagged}`];
}
