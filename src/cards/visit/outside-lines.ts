import type { Scene } from '../../desk/ports';
import { outsideLabel } from '../../desk/forms/request/outsiders';
import { phoneLink } from '../words/words';

/** A professional from outside as permitted people see them. */
export interface OutsideLine {
  name: string;
  role: string;
  phone: string;
}

/** Everybody from outside who goes along, with the number only for those who see the visitors' mobiles. */
export const outsideLines = ({ visit, private: { details } }: Scene, numbers: boolean): OutsideLine[] =>
  visit.outside.map(({ role }) => {
    const found = details.outside.find((one) => one.role === role);
    return {
      name: found?.name || 'Not named yet',
      role: [outsideLabel(role), found?.organisation].filter(Boolean).join(', '),
      phone: numbers ? phoneLink(found?.phone ?? '') : '',
    };
  });
