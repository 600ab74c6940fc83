import addressCheck from '../../cards/address-check.json';
import approval from '../../cards/approval.json';
import board from '../../cards/board.json';
import choose from '../../cards/choose.json';
import companion from '../../cards/companion.json';
import concern from '../../cards/concern.json';
import consultation from '../../cards/consultation.json';
import help from '../../cards/help.json';
import helpWords from '../../cards/help-words.json';
import leaving from '../../cards/leaving.json';
import live from '../../cards/live.json';
import meant from '../../cards/meant.json';
import notice from '../../cards/notice.json';
import nudge from '../../cards/nudge.json';
import office from '../../cards/office.json';
import plainAlarm from '../../cards/plain-alarm.json';
import past from '../../cards/past.json';
import rung from '../../cards/rung.json';
import rungFamilies from '../../cards/rung-families.json';
import rungKin from '../../cards/rung-kin.json';
import rungMobile from '../../cards/rung-mobile.json';
import rungPolice from '../../cards/rung-police.json';
import safetyCall from '../../cards/safety-call.json';
import start from '../../cards/start.json';
import status from '../../cards/status.json';
import training from '../../cards/training.json';
import unreadable from '../../cards/unreadable.json';
import whichSchool from '../../cards/which-school.json';
import { withParts } from './parts';

/** The cards of a visit. */
export const visitTemplates = {
  'address-check': withParts(addressCheck),
  approval: withParts(approval),
  board: withParts(board),
  choose: withParts(choose),
  companion: withParts(companion),
  concern: withParts(concern),
  consultation: withParts(consultation),
  help: withParts(help),
  'help-words': withParts(helpWords),
  leaving: withParts(leaving),
  live: withParts(live),
  meant: withParts(meant),
  notice: withParts(notice),
  nudge: withParts(nudge),
  office: withParts(office),
  'plain-alarm': withParts(plainAlarm),
  past: withParts(past),
  rung: withParts(rung),
  'rung-families': withParts(rungFamilies),
  'rung-kin': withParts(rungKin),
  'rung-mobile': withParts(rungMobile),
  'rung-police': withParts(rungPolice),
  'safety-call': withParts(safetyCall),
  start: withParts(start),
  status: withParts(status),
  training: withParts(training),
  unreadable: withParts(unreadable),
  'which-school': withParts(whichSchool),
} as const;
