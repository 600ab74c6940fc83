import type { Filling } from './filling';
import type { Reading } from '../register/register-pages';
import { idsIn } from './visitors';

/** The policy and what is to be read beside it, until this person has said that they read it (HHN-MON-04). */
export function documentsFor({ by, school: { profile } }: Pick<Filling, 'by' | 'school'>): Reading[] {
  const { settings } = profile;
  const version = settings['policy.version'];
  if (settings['policy.readConfirmation'].rule === 'off' || by.record?.policyRead.some((reading) => reading.version === version)) return [];
  const beside = settings['guidance.links'];
  return [
    { name: `The home visit policy, version ${version}`, link: settings['policy.link'] },
    ...settings['policy.readConfirmation'].also.map((name) => ({ name, link: beside.find((one) => one.name === name)?.link ?? '' })),
  ];
}

/** Whether all of them are ticked; `read` holds their numbers. */
export const hasReadAll = (read: string, documents: readonly Reading[]): boolean =>
  documents.length > 0 && documents.every((_document, index) => idsIn(read).includes(String(index)));
