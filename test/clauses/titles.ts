import ts from 'typescript';

/** What a test is called, with what the groups around it are called. */
type Title = string;

/**
 * The titles of the tests in a file, read and not run: comments and skipped tests do not count, a group counts for the
 * tests in it, and rows of a table count where the title has a place for them.
 */
export function titlesIn(text: string): Title[] {
  const titles: Title[] = [];
  const visit = (node: ts.Node, around: Title): void => {
    const found = ts.isCallExpression(node) ? named(node) : undefined;
    if (found?.role === 'skipped') return;
    const inside = found ? `${around} ${found.title}`.trim() : around;
    if (found?.role === 'test') titles.push(inside);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(ts.createSourceFile('test.ts', text, ts.ScriptTarget.Latest, true), '');
  return titles;
}

type Role = 'test' | 'group' | 'skipped';

const roles: Record<string, Role> = { test: 'test', it: 'test', describe: 'group', xit: 'skipped', xtest: 'skipped', xdescribe: 'skipped' };

/** `test('…')`, `it.only('…')` or `describe.each(table)('…')`. */
function named({ expression, arguments: [title] }: ts.CallExpression): { role: Role; title: Title } | undefined {
  const table = ts.isCallExpression(expression) ? expression : undefined;
  const [word = '', ...more] = (table ?? { expression }).expression.getText().split('.');
  const role = roles[word];
  if (!role || !title || (table !== undefined) !== more.includes('each')) return undefined;
  if (more.includes('skip') || more.includes('todo')) return { role: 'skipped', title: '' };
  const own = words(title);
  return { role, title: /[%$]/.test(own) ? [own, ...rows(table?.arguments[0])].join(' ') : own };
}

/** What is literally there of a text. */
function words(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('');
  if (ts.isBinaryExpression(node)) return `${words(node.left)}${words(node.right)}`;
  return '';
}

/** The texts in the rows of a table. */
const rows = (table: ts.Node | undefined): string[] =>
  table && ts.isArrayLiteralExpression(table)
    ? table.elements.flatMap((row) => (ts.isArrayLiteralExpression(row) ? row.elements.map(words) : [words(row)])).filter((text) => text !== '')
    : [];
