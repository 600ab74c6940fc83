import type { Asked } from '../../src/desk/ports';
import type { School } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import type { TestDesk } from './desk';
import { ann, ben, manager, profileOf } from './school';
import { aRequest, at } from './story';

const request: Command = { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', chat: '19:staff@thread.v2', request: aRequest(profileOf('cmat')) };

/** Ann and Ben's visit, as steps that a test takes when it likes. */
export function outing(desk: TestDesk, school: School) {
  const asked = (command: Command, operation: string): Asked => ({ school, visit: 'v1', operation, command });
  const does = async (command: Command, operation: string = command.type) => {
    const answer = await desk.handle(asked(command, operation));
    await desk.deliver.idle();
    return answer;
  };
  return {
    does,
    requests: () => does(request),
    approves: () => does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }),
    leaves: async () => {
      desk.clock.set(at('13:00'));
      for (const by of [ann, ben]) await does({ type: 'checkIn', by, who: by.id, what: 'leftSchool' }, `left-${by.id}`);
    },
  };
}
