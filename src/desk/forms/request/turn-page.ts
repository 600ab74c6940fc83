import { checkPage, isRight } from './check';
import { mostStops } from '../../../visit/visit';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { isMeeting } from './kind';
import type { Mine } from './mine';
import { enteredOf } from './mine-asks';
import { indexOf, pageFrom, pageNamed, pagesOf, type PageId } from './pages';
import { take, withoutStop, withStopAfter } from './take';

export type Go = 'next' | 'back' | 'addStop' | 'removeStop' | 'addVisitor' | 'chooseWho' | 'send';

export interface Press {
  page: string;
  go: Go;
  /** How many stops there were on the page that was pressed. */
  stops: number;
  inputs: Record<string, unknown>;
}

/** Where a press leads: to a page, with what is wrong on it, or out of the form. */
export interface Turned {
  draft: Draft;
  page: PageId;
  errors: Record<string, string | undefined>;
  send: boolean;
  /** What the person has entered of themselves and is to go on file now. */
  entered?: Mine;
}

/** Keeps what was typed and turns to the page asked for; forwards only when this page is right. */
export function turnPage({ page: named, go, stops, inputs }: Press, draft: Draft, filling: Filling): Turned {
  const page = pagesOf(draft, filling).find((known) => known === named);
  // A press on a page of another number of stops is an old one, or the second of two: it must not touch the wrong stop.
  if (!page || stops !== draft.stops.length) return to(pageNamed(draft.page, draft, filling), draft);

  const taken = take(page, inputs, draft, filling);
  const stop = page.startsWith('stop-') && !isMeeting(draft) ? indexOf(page) : undefined;
  if (go === 'back') return to(pageFrom(page, -1, taken, filling), taken);
  if (go === 'addVisitor') return to(page, taken);
  if (go === 'chooseWho') return to('who', taken);
  if (go === 'removeStop' && stop !== undefined) {
    const fewer = withoutStop(taken, stop);
    return to(`stop-${Math.min(stop + 1, fewer.stops.length)}`, fewer);
  }

  const errors = checkPage(page, taken, filling);
  if (!isRight(errors)) return { ...to(page, taken), errors };
  if (go === 'addStop' && stop !== undefined && taken.stops.length < mostStops) {
    return to(`stop-${stop + 2}`, withStopAfter(taken, stop, filling));
  }
  const onward = pageFrom(page, 1, taken, filling);
  return {
    ...to(onward, taken),
    // What was answered on this very page may be the reason to suggest somebody first (HSP-B-06).
    // And a page that was not the last when it was shown had no button that sends.
    send: (go === 'send' && onward !== 'suggest') || (onward === page && pageFrom(page, 1, draft, filling) === page),
    ...(page === 'mine' && { entered: enteredOf(taken, filling) }),
  };
}

const to = (page: PageId, draft: Draft): Turned => ({ draft, page, errors: {}, send: false });
