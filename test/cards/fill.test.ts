import stop from '../../cards/form-stop.sample.json';
import { fill } from '../../src/cards/fill';

const press = { next: {}, afresh: {} };

describe('filling a card', () => {
  it('shows what people typed literally, whatever it looks like', () => {
    const typed = 'a ${savedAt} `b` ${ \\ "q" [x](http://evil.example) ${1+1}';

    expect(JSON.stringify(fill('form-resume', { press, savedAt: typed }))).toContain(JSON.stringify(`Last changed ${typed}.`).slice(1, -1));
  });

  it('is a fault when a value is missing', () => {
    expect(() => fill('form-resume', { press })).toThrow('card form-resume: no value for savedAt');
  });

  it('leaves the data as it was', () => {
    const data = { press, savedAt: '${x}' };
    fill('form-resume', data);

    expect(data).toEqual({ press, savedAt: '${x}' });
  });

  it.each(['mayAdd', 'mayRemove'])('is a fault when the condition %s has no value, instead of a part left out', (condition) => {
    const { [condition]: _none, ...view }: Record<string, unknown> = stop;

    expect(() => fill('form-stop', view)).toThrow(`card form-stop: no value for ${condition}`);
  });

  it('is a fault when a condition is neither true nor false', () => {
    expect(() => fill('form-stop', { ...stop, mayAdd: 'yes' })).toThrow('true or false');
  });
});
