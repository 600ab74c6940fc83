import formAbout from '../../../cards/form-about.json';
import formAddedStop from '../../../cards/form-added-stop.json';
import formCaution from '../../../cards/form-caution.json';
import formContacts from '../../../cards/form-contacts.json';
import formGoers from '../../../cards/form-goers.json';
import formLift from '../../../cards/form-lift.json';
import formMe from '../../../cards/form-me.json';
import formMine from '../../../cards/form-mine.json';
import formOutcome from '../../../cards/form-outcome.json';
import formOutsider from '../../../cards/form-outsider.json';
import formPerson from '../../../cards/form-person.json';
import formReason from '../../../cards/form-reason.json';
import formResume from '../../../cards/form-resume.json';
import formRisk from '../../../cards/form-risk.json';
import formStop from '../../../cards/form-stop.json';
import formSuggest from '../../../cards/form-suggest.json';
import formTeam from '../../../cards/form-team.json';
import formWho from '../../../cards/form-who.json';
import { withParts } from '../parts';

/** The pages of the dialogs. */
export const formTemplates = {
  'form-about': withParts(formAbout),
  'form-added-stop': withParts(formAddedStop),
  'form-caution': withParts(formCaution),
  'form-contacts': withParts(formContacts),
  'form-goers': withParts(formGoers),
  'form-lift': withParts(formLift),
  'form-me': withParts(formMe),
  'form-mine': withParts(formMine),
  'form-outcome': withParts(formOutcome),
  'form-outsider': withParts(formOutsider),
  'form-person': withParts(formPerson),
  'form-reason': withParts(formReason),
  'form-resume': withParts(formResume),
  'form-risk': withParts(formRisk),
  'form-stop': withParts(formStop),
  'form-suggest': withParts(formSuggest),
  'form-team': withParts(formTeam),
  'form-who': withParts(formWho),
} as const;
