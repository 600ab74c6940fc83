import formAbout from '../../cards/form-about.json';
import formContacts from '../../cards/form-contacts.json';
import formOutcome from '../../cards/form-outcome.json';
import formResume from '../../cards/form-resume.json';
import formRisk from '../../cards/form-risk.json';
import formStop from '../../cards/form-stop.json';
import formWho from '../../cards/form-who.json';
import { withParts } from './parts';

/** The pages of the dialogs. */
export const formTemplates = {
  'form-about': withParts(formAbout),
  'form-contacts': withParts(formContacts),
  'form-outcome': withParts(formOutcome),
  'form-resume': withParts(formResume),
  'form-risk': withParts(formRisk),
  'form-stop': withParts(formStop),
  'form-who': withParts(formWho),
} as const;
