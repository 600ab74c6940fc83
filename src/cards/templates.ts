import { formTemplates } from './forms/form-templates';
import { registerTemplates } from './forms/register-templates';
import { visitTemplates } from './visit-templates';

/** Every card template by its name: imported, not read from disk, so that the bundle carries them. */
export const templates = {
  ...visitTemplates,
  ...registerTemplates,
  ...formTemplates,
} as const;

export type CardName = keyof typeof templates;
