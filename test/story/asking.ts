import { inputsOf } from '../../src/local/teams/read-card';
import { shipped } from '../../src/policy/shipped';
import type { Actor } from '../support/actor';

/** What was typed that nobody outside the visit may read. */
export const secrets = ['Thistlewood', 'Bramble Walk', 'LU2 7AB', 'attendance of Kit', '01632 960777', '1632960777', '07700 900999', '7700900999'];

const kinds = new Map([...shipped.values()].flatMap(({ settings }) => settings['risk.checks'].map(({ id, kind }) => [id, kind] as const)));

export interface Wishes {
  type?: string;
  companions?: readonly Actor[];
  /** Answers other than the harmless ones, by check. */
  answers?: Record<string, 'yes' | 'no' | 'unknown'>;
  date?: string;
  leave?: string;
  start?: string;
  backBy?: string;
}

/** Fills the open request form from its first page to its last and sends it; returns what the dialog said. */
export async function fillRequest(asker: Actor, wishes: Wishes = {}): Promise<string> {
  const { type = 'attendanceSupport', companions = [], leave = '10:00', start = '10:20', backBy = '11:30' } = wishes;
  const about = { type, purpose: 'attendance of Kit', date: wishes.date ?? '2026-11-24', leave, backBy };
  await asker.fill(about).press('Next');
  await asker.fill({ going: 'true', companions: companions.map(({ id }) => id).join(), lead: asker.id }).press('Next');
  await asker.fill({ family: 'Thistlewood', address: '4 Bramble Walk', postcode: 'LU2 7AB', phone: '01632 960777', start, minutes: '30' }).press('Next');
  let said = await asker.fill({ vehicle: 'blue Fiesta', [`mobile_${asker.id}`]: '07700 900999' }).press('Next: risk checklist');
  while (asker.dialog) {
    const { card, id } = asker.dialog;
    const last = JSON.stringify(card).includes('"Send for approval"');
    asker.fill(harmless(card, wishes.answers));
    said = await asker.press(last ? 'Send for approval' : 'Next');
    if (last && asker.dialog?.id === id) throw new Error(`the form did not close: ${said}`);
  }
  return said;
}

function harmless(card: Record<string, unknown>, answers: Wishes['answers'] = {}): Record<string, string> {
  const ids = inputsOf(card).map(({ node }) => String(node.id));
  return Object.fromEntries(
    ids.flatMap((id): [string, string][] => {
      const check = id.split('_')[1] ?? '';
      if (id.startsWith('note_')) return kinds.get(check) === 'note' ? [[id, 'nothing to say']] : [];
      return [[id, answers[check] ?? (kinds.get(check) === 'control' ? 'yes' : 'no')]];
    }),
  );
}
