import type { Clock, Handle, Log, VisitStore } from '../../ports';
import type { Recheck } from '../../recheck';
import type { Register } from '../../register';
import { makeAsItStands } from '../request/as-it-stands';
import { makeCautionForm } from './caution-form';
import { makeKeeping } from './caution-keeping';
import { makeLiftForm } from './caution-lift';
import { makeTouched } from './caution-touched';
import type { Form } from '../form-answer';
import { makeMeForm } from './me-form';
import type { SaveMine } from '../request/mine';
import { makeOutsiderForm } from './outsider-form';
import { makePersonForm } from './person-form';
import type { RegisterForm } from './register-pages';

interface RegisterFormsDeps {
  handle: Handle;
  store: VisitStore;
  clock: Clock;
  register: Pick<Register, 'fresh' | 'changePerson' | 'addCaution' | 'changeCaution'>;
  recheck: Recheck;
  saveMine: SaveMine;
  log: Log;
}

/** The forms about people and cautions, each judged on the school as it stands when it is opened and again when it is sent. */
export function makeRegisterForms({ handle, store, clock, register, recheck, saveMine, log }: RegisterFormsDeps): Readonly<Record<RegisterForm, Form>> {
  const asItStands = makeAsItStands({ register, clock });
  const touched = makeTouched(store);
  const keeping = makeKeeping(touched);
  return {
    me: makeMeForm({ asItStands, saveMine }),
    person: makePersonForm({ asItStands, register, recheck, log }),
    caution: makeCautionForm({ asItStands, keeping, register, recheck, touched, log }),
    lift: makeLiftForm({ asItStands, keeping, register, recheck, log }),
    outsider: makeOutsiderForm({ asItStands, handle, store }),
  };
}
