import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import type { Schools } from '../school/school';
import { castOf } from './cast';
import type { LocalClock } from './clock';
import { makePage } from './room/page';
import { makeRoomRouter } from './room/router';
import { makeConnector } from './teams/connector';
import { makeStandIn } from './teams/stand-in';

export interface Rehearsal {
  /** The page, its API and the connector that the bot calls. */
  routes: RequestHandler;
  /** Tells the open pages that the clock was moved. */
  moved(): void;
  /** Writes what is unwritten. */
  close(): Promise<void>;
}

/** The rehearsal room over a stand-in for Teams; its chats outlive a restart. */
export function makeRehearsal(schools: Schools, clock: LocalClock, origin: string, data: string): Rehearsal {
  const { people, chats } = castOf(schools);
  const standIn = makeStandIn({
    botEndpoint: `${origin}/api/messages`,
    serviceUrl: `${origin}/connector/`,
    tenantId: schools.all()[0]?.tenantId ?? '',
    people,
    chats,
    now: () => clock.now(),
    persistFile: join(data, 'room.json'),
  });

  // The app is given to everybody when the room is first looked at: until then the bot serves whoever else talks to it.
  let introduced: Promise<void> | undefined;
  const introduce: RequestHandler = (_request, _response, next) => {
    introduced ??= standIn.introduce();
    introduced.then(
      () => next(),
      (fault: unknown) => {
        introduced = undefined;
        next(fault);
      },
    );
  };

  const listeners = new Set<(now: string) => void>();
  const room = makeRoomRouter({
    standIn,
    schools: schools.all().map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, name, school, roles, job }) => ({ id, name, school, roles, job })),
    now: () => clock.now(),
    offsetMinutes: () => Math.round(clock.offsetMs() / 60_000),
    onClock: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });

  return {
    routes: Router().use('/connector', makeConnector(standIn)).use('/room/api', introduce, room).use(makePage()),
    moved: () => listeners.forEach((tell) => tell(clock.now())),
    close: () => standIn.close(),
  };
}
