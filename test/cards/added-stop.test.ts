import { drawPage } from '../../src/cards';
import type { AddedStopPage } from '../../src/desk/forms/added/added-stop';
import type { FormPage } from '../../src/desk/forms/forms';
import { buttonsOf, inputsOf, nodesOf } from './walk';

const fields = ['family', 'address', 'postcode', 'phone', 'start', 'minutes', 'backBy', 'clear'] as const;

const each = (value: string): AddedStopPage['values'] => ({ family: value, address: value, postcode: value, phone: value, start: value, minutes: value, backBy: value, clear: value });

const page = (more: Partial<AddedStopPage> = {}): FormPage => ({
  ...{ form: 'stop', school: 'oakfield', visit: 'a1b2c3', draft: 'd1', page: 'stop', stops: 0, step: '', notice: '' },
  ...{ kind: 'addedStop', values: each(''), errors: {}, asks: ['Any **dogs**?', 'Weapons?'] },
  ...more,
});

describe('the page of an added stop', () => {
  it('has an input for each thing it asks, and one answer to the whole checklist, which is chosen by nobody yet', () => {
    const inputs = inputsOf(drawPage(page()));

    expect(inputs.map(({ id }) => id)).toEqual(fields);
    expect(inputs.at(-1)).toMatchObject({ choices: [{ title: 'No, none of these', value: 'clear' }, { title: 'Yes to one, or not known', value: 'notClear' }] });
    expect(inputs.filter((input) => 'value' in input)).toEqual([]);
  });

  it('puts the questions as text, never as Markdown', () => {
    const runs = nodesOf(drawPage(page())).filter(({ type }) => type === 'TextRun');

    expect(runs.map(({ text }) => text)).toEqual(['Any **dogs**?', 'Weapons?']);
  });

  it('gives back what was typed, and says under each field what is wrong with it', () => {
    const wrong = drawPage(page({ values: { ...each('${x} **y**'), minutes: 'ten' }, errors: each('Not so.') }));

    expect(inputsOf(wrong).map(({ value }) => value)).toEqual(fields.map((field) => (field === 'minutes' ? undefined : '${x} **y**')));
    expect(nodesOf(wrong).filter(({ text, color }) => text === 'Not so.' && color === 'Attention')).toHaveLength(fields.length);
  });

  it('has one button, which carries the name of the form and nothing typed', () => {
    const buttons = buttonsOf(drawPage(page({ values: each('SECRET') })));

    expect(buttons).toEqual([expect.objectContaining({ title: 'Add this visit', data: { verb: 'page', form: 'stop', school: 'oakfield', visit: 'a1b2c3', draft: 'd1', page: 'stop', stops: 0, go: 'send' } })]);
  });
});
