import { z } from 'zod';
import { ProfileRefused } from '../../policy/load-profile';
import type { Problem } from '../../policy/problems';
import type { RiskCheck } from '../../policy/profile';
import { riskCheck } from '../../policy/settings/risk';
import { withChecklist } from '../../school/merge';
import type { School } from '../../school/school';
import { like, oneOf, someOf, text, yesOrNo } from './cells';
import type { ListRow } from './columns';
import { readRows, repeated, type Said } from './read-rows';
import { wrongCell, type Wrong } from './wrong';

const { id, kind, then, when, means } = riskCheck.shape;

const questionRow = z
  .object({
    id: like('capitals, a hyphen, then digits or capitals', id).needed,
    question: text(70, 8).needed,
    kind: oneOf(kind.options).needed,
    brings: someOf(then.removeDefault().element.options).maybe,
    when: oneOf(when.removeDefault().options).maybe,
    means: oneOf(means.unwrap().options).maybe,
    optional: yesOrNo.maybe,
  })
  .transform(({ question, brings = [], when: asked = 'always', means: meant, optional = false, ...row }): RiskCheck => ({
    id: row.id,
    ask: question,
    kind: row.kind,
    then: brings,
    when: asked,
    ...(meant !== undefined && { means: meant }),
    optional,
  }));

/** The school's own questions in these rows, or every line that is wrong, alone or together with the rest of its profile (MCG-A2-01). */
export function checklistList(rows: readonly ListRow[], school: School): { questions: RiskCheck[]; wrong: Wrong[] } {
  const { said, wrong } = readRows(rows, questionRow);
  const questions = said.map(({ value }) => value);
  const twice = repeated(said, (question) => question.id).map(({ line, value }) => wrongCell(line, 'id', value.id, 'an id that no other line has'));
  if (wrong.length + twice.length > 0) return { questions, wrong: [...wrong, ...twice] };

  const own = withChecklist(school.profile, questions);
  return { questions, wrong: own instanceof ProfileRefused ? own.problems.map((problem) => atLine(problem, said)) : [] };
}

const column: Readonly<Record<string, string>> = { then: 'brings', ask: 'question' };

/** A clash of one question stands at its line, any other at the whole list. */
function atLine({ where, found, allowed }: Problem, said: readonly Said<RiskCheck>[]): Wrong {
  const [, about = '', field = ''] = /^risk\.checks ([^/]+)\/(.+)$/.exec(where) ?? [];
  const line = said.find(({ value }) => value.id === about)?.line;
  const name = column[field] ?? field;
  return { line, what: `${name === '' ? where : name} is ${found}; allowed: ${allowed}` };
}
