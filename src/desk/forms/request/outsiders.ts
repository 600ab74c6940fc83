import type { OutsideRole, Settings } from '../../../policy/profile';
import { outsideRoles } from '../../../policy/settings/people';
import { outsiderAs } from '../../../visit/request';
import type { Outsider } from '../../../visit/visit';
import type { Choice } from '../page';

const labels: Readonly<Record<OutsideRole, string>> = {
  police: 'Police officer',
  healthPractitioner: 'Health practitioner',
  educationWelfareOfficer: 'Education welfare officer',
  attendanceOfficer: 'Council attendance officer',
  socialCare: 'Social worker',
};

/** What a professional from outside is called. */
export const outsideLabel = (role: OutsideRole): string => labels[role];

/** The professional from outside who is meant, as the policy counts them; undefined when it lets none such come. */
export function outsiderOf(role: string, settings: Settings): Outsider | undefined {
  const known = outsideRoles.find((one) => one === role);
  return known && outsiderAs(known, settings);
}

/** Everybody from outside whom the policy lets come, and whether they stand for the second person. */
export const outsideChoices = (settings: Settings): Choice[] =>
  outsideRoles.flatMap((role) => {
    const known = outsiderAs(role, settings);
    return known ? [{ title: known.counts ? `${labels[role]} (second person)` : labels[role], value: role }] : [];
  });
