import { expect, it } from '@jest/globals';
import { buttons, textOf } from '../../src/local/teams/read-card';
import { aCard, execute } from './fixture';

const card = aCard('V-1, <at>Ann Patel</at>', {
  body: [
    { type: 'Container', items: [{ type: 'TextBlock', text: 'V-1, <at>Ann Patel</at>' }] },
    { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'RichTextBlock', inlines: ['Due ', { type: 'TextRun', text: '15:40' }] }] }] },
    { type: 'FactSet', facts: [{ title: 'Office', value: '01632 960001' }] },
    { type: 'Input.ChoiceSet', id: 'late', label: 'How late?', choices: [{ title: '10 minutes', value: '10' }] },
    { type: 'ActionSet', actions: [{ ...execute('Back', 'back'), fallback: { type: 'Action.Submit', title: 'Old back', data: {} } }] },
  ],
  actions: [
    { type: 'Action.ShowCard', title: 'More', card: aCard('Sure?', { actions: [execute('Cancel visit', 'cancel')] }) },
    { type: 'Action.OpenUrl', title: 'Map', url: 'https://example.org' },
  ],
  refresh: { action: execute('hidden', 'view') },
});

it('reads what a person reads, in order', () => {
  expect(textOf(card)).toBe('V-1, Ann Patel\nDue 15:40\nOffice 01632 960001\nHow late?\n10 minutes\nSure?');
});

it('finds every button that reaches the bot, in sub-cards too, and no fallback', () => {
  expect(buttons(card).map((button) => button.title)).toEqual(['Back', 'Cancel visit']);
});
