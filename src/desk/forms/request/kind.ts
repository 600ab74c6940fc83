import type { Settings, VisitType } from '../../../policy/profile';
import { meetingInSchool } from '../../../visit/commands';
import { isSensitive } from '../../../visit/request';
import type { Draft } from './draft';

/** The kind of visit that was chosen; undefined as long as it is none that the policy has. */
export const kindOf = ({ about }: Pick<Draft, 'about'>, { visitTypes }: Settings): VisitType | undefined =>
  visitTypes.find(({ id }) => id === about.type);

/** Whether no visit is asked for: the family comes into school. */
export const isMeeting = ({ about }: Pick<Draft, 'about'>): boolean => about.type === meetingInSchool;

/** Whether nothing in the checklist may be left out (HSP-I-04). */
export function isSensitiveRequest({ about }: Pick<Draft, 'about'>, settings: Settings): boolean {
  const kind = kindOf({ about }, settings);
  return kind !== undefined && isSensitive({ sensitive: about.sensitive === 'true', safeguarding: saysSafeguarding({ about }, settings) }, kind, settings);
}

/** Wherever the DSL has a part in safeguarding visits, the requester may say that one of an ordinary kind is such (MCG-4.2-02). */
export const maySaySafeguarding = ({ 'authorise.dslJoint': rule }: Settings): boolean => rule !== 'off';

/** Whether the requester says so. */
export const saysSafeguarding = ({ about }: Pick<Draft, 'about'>, settings: Settings): boolean =>
  maySaySafeguarding(settings) && about.safeguarding === 'true';
