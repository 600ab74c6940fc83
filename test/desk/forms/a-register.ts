import { makeForms, type FormAnswer, type FormPage, type Opened } from '../../../src/desk/forms/forms';
import { makeSaveMine } from '../../../src/desk/forms/register/save-mine';
import type { Handle, Log } from '../../../src/desk/ports';
import { makeRecheck } from '../../../src/desk/recheck';
import { makeRegister } from '../../../src/desk/register';
import { newVisit } from '../../../src/desk/visit-id';
import type { Member, School } from '../../../src/school/school';
import { makeSchools } from '../../../src/school/schools';
import { makeTestDesk, type TestDesk } from '../../support/desk';
import { makeMemoryDrafts } from '../../support/memory-drafts';
import { makeMemoryRolls } from '../../support/memory-rolls';
import { aSchool, ann } from '../../support/school';
import { aRequest, at } from '../../support/story';
import { pageOf } from './a-walk';

/** The register over memory, for these schools at this desk. */
export function aRegister(schools: readonly School[], { store, handle, clock }: Pick<TestDesk, 'store' | 'handle' | 'clock'>) {
  const log: Log = { info: () => undefined, warn: () => undefined, error: (what, fault) => { throw new Error(what, { cause: fault }); } };
  const register = makeRegister({ schools: makeSchools(schools), rolls: makeMemoryRolls(), clock, elapsed: () => Date.parse(clock.now()), log });
  return { register, log, recheck: makeRecheck({ store, handle, fresh: register.fresh, log }) };
}

type Typed = Record<string, string>;

/** A school whose people and cautions can be changed, with a desk and its forms; a visit's own steps are taken on the school as it stands. */
export async function makeOffice(school: School = aSchool()) {
  const desk = await makeTestDesk([school]);
  const { register, recheck, log } = aRegister([school], desk);
  const now = () => register.schools.byId(school.id) ?? school;
  const handle: Handle = (asked) => desk.handle({ ...asked, school: now() });
  const form = makeForms({
    ...desk,
    handle,
    drafts: makeMemoryDrafts(),
    newVisit,
    saveMine: makeSaveMine({ register, recheck, clock: desk.clock }),
    register,
    recheck,
    log,
  });
  let presses = 0;

  return {
    desk,
    form,
    register,
    /** The school as it stands. */
    now,
    /** Its file on this person, as it stands. */
    of: ({ id }: Pick<Member, 'id'>): Member => now().people.find((person) => person.id === id)!,
    open: (name: Opened['form'], by: Member, about: { subject?: string; visit?: string } = {}): Promise<FormAnswer> => form.open({ form: name, by, school, ...about }),
    /** Sends a page with what is typed on it, by this button. */
    send: (page: FormPage, by: Member, typed: Typed, go = 'send'): Promise<FormAnswer> => {
      const { form: name, visit, subject, revision, draft, stops } = page;
      const data = { verb: 'page', form: name, school: school.id, ...(visit && { visit }), ...(subject && { subject }), ...(revision !== undefined && { revision }), draft, stops, page: page.page, go, ...typed };
      return form.submit({ by, school, data, operation: `activity-${(presses += 1)}` });
    },
    /** A visit of Ann and Ben, asked for at nine. */
    visit: async (request = aRequest(school.profile), by: Member = ann) => {
      const answer = await handle({ school, visit: 'v1', operation: 'r', command: { type: 'request', by, id: 'v1', number: 'V-7K3M', school: school.id, request } });
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      return answer.scene.visit;
    },
    handle,
    stored: async () => (await desk.store.load(school.id, 'v1'))!,
    at,
    pageOf,
  };
}
