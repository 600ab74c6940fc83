import { pages } from './pages/pages';

it.each(pages)('the page of $name is, word for word, the one that was read', ({ page, asRead }) => {
  expect(page().split('\n')).toEqual(asRead().split('\n'));
});
