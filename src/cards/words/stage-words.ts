import type { Stage } from '../../visit/visit';

/** Why what was pressed does not fit where the visit stands, and what does. */
export const stageWords: Record<Stage, string> = {
  requested: 'This visit has gone back to whoever asked for it. It must be changed and sent again first.',
  assessed: 'This visit is still waiting for approval. Do not leave yet.',
  authorised: 'This visit is approved already. For a change, whoever asked for it sends it again.',
  out: 'They have left already. Use the check-in buttons, or ring the office.',
  back: 'Everybody is back already. What is left is the write-up.',
  closed: 'This visit is finished. To go again, type /visit.',
  declined: 'This visit was declined and must not take place. To ask again, type /visit.',
  blocked: 'This visit must not take place. Meet the family in school instead, or speak to the DSL.',
  cancelled: 'This visit was called off. To go after all, type /visit.',
  didNotGo: 'This visit is over, because nobody was to go: if you are out all the same, ring the office now. To go later, type /visit.',
  inSchool: 'This is a meeting in school now, not a home visit. To visit after all, type /visit.',
};
