import type { Errors } from './page';
import type { TeamPage, WhoPage } from './request/request-pages';

/** `companions` and `regular` are person ids with commas between them. */
export interface Goers {
  companions: string;
  lead: string;
  regular: string;
  whyThisPair: string;
}

/** Who goes, as whoever approves settles it. */
export interface GoersPage extends Pick<WhoPage, 'ticks' | 'others' | 'leads'>, Pick<TeamPage, 'parts' | 'partChoices' | 'regular' | 'whyThisPair'> {
  kind: 'goers';
  values: Goers;
  errors: Errors<Goers>;
}
