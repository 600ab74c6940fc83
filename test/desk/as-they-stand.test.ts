import { makeStep } from '../../src/desk/step';
import type { Member } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import { makeTestDesk } from '../support/desk';
import { aSchool, ann, ben, head, manager, sam, staff } from '../support/school';
import { aRequest, at } from '../support/story';

const school = aSchool();

/** Ann and Ben are out, as this process last read the staff; meanwhile the list has become `people`. */
async function out(people: readonly Member[] | undefined) {
  const desk = await makeTestDesk();
  const known = makeStep({ ...desk, stale: () => false, fresh: async () => school });
  const does = (step: typeof known, command: Command) => step({ school, visit: 'v1', command });
  await does(known, { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: aRequest(school.profile) });
  await does(known, { type: 'approve', by: manager, revision: 1, reviewed: true, note: '' });
  desk.clock.set(at('13:00'));
  for (const by of [ann, ben]) await does(known, { type: 'checkIn', by, who: by.id, what: 'leftSchool' });
  const fresh = () => (people ? Promise.resolve({ ...school, people }) : Promise.reject(new Error('the list cannot be read')));
  const now = makeStep({ ...desk, stale: () => false, fresh });
  return async (command: Command) => (await does(now, command)).answer;
}

const without = (gone: Member) => staff.filter(({ id }) => id !== gone.id);

describe('people as they stand at this moment', () => {
  it.each<[string, Member, Command]>([
    ['the office’s word for somebody who phoned', sam, { type: 'checkIn', by: sam, who: ann.id, what: 'arrived' }],
    ['a delay that the office notes', sam, { type: 'runLate', by: sam, minutes: 10 }],
    ['calling a visit off', head, { type: 'cancel', by: head }],
  ])('decide on %s: whoever has just left the staff has no role any more', async (_what, by, command) => {
    const does = await out(without(by));
    expect(await does(command)).toMatchObject({ ok: false, refusal: { reason: 'notYours' } });
  });

  it('are what is shown to whoever acted by a role', async () => {
    const moved = staff.map((one): Member => (one.id === ben.id ? { ...ben, name: 'Ben Newname' } : one));
    const does = await out(moved);
    expect(await does({ type: 'checkIn', by: sam, who: ann.id, what: 'arrived' })).toMatchObject({ ok: true, scene: { school: { people: moved } } });
  });

  it.each<[string, Command]>([
    ['where a visitor is', { type: 'checkIn', by: ann, who: ann.id, what: 'arrived' }],
    ['how late a visitor is', { type: 'runLate', by: ann, minutes: 10 }],
    ['a call for help', { type: 'help', by: ann }],
  ])('are not waited for by %s', async (_what, command) => {
    const does = await out(undefined);
    expect(await does(command)).toMatchObject({ ok: true });
  });
});
