import { z } from 'zod';
import { makeLog } from '../../functions/log';

function written(act: (log: ReturnType<typeof makeLog>) => void, level: 'info' | 'warn' = 'info') {
  const lines: string[] = [];
  act(makeLog(level, (line) => lines.push(line)));
  return lines;
}

describe('the log', () => {
  it('is one JSON line with the ids it was given', () => {
    const lines = written((log) => log.warn('visit could not be read', { school: 'oakfield', visit: 'v7' }));

    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'warn', msg: 'visit could not be read', school: 'oakfield', visit: 'v7' }),
    ]);
  });

  it('names a fault and what lay under it', () => {
    const fault = new Error('row visit_7 is junk', { cause: Object.assign(new Error('gone'), { code: 'ECONNRESET' }) });
    const [line] = written((log) => log.error('sweep failed', fault, {}));

    expect(JSON.parse(line ?? '')).toMatchObject({
      fault: { name: 'Error', message: 'row visit_7 is junk', cause: { code: 'ECONNRESET' } },
    });
  });

  it('never quotes the value that a schema refused', () => {
    const { error } = z.object({ place: z.enum(['office']) }).safeParse({ place: '4 Mill Lane' });
    const [line] = written((log) => log.error('row is junk', error, {}));

    expect(line).not.toContain('Mill Lane');
    expect(JSON.parse(line ?? '')).toMatchObject({ fault: { name: 'ZodError', at: ['place'] } });
  });

  it('leaves out the everyday when asked to', () => {
    expect(written((log) => log.info('swept', {}), 'warn')).toEqual([]);
  });
});
