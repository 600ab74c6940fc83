import type { CheckInWhat } from '../visit/commands';
import type { Card } from './buttons';

/** A button on a list that does what a typed word does. */
export interface ReportButton {
  title: string;
  verb: string;
  data: Card;
}

export const reportButtons: Readonly<Record<CheckInWhat | 'help', ReportButton>> = {
  help: { title: 'I need help', verb: 'help', data: {} },
  leftSchool: { title: 'Left school', verb: 'leftSchool', data: {} },
  arrived: { title: 'Arrived', verb: 'arrived', data: {} },
  leftProperty: { title: 'Left the property', verb: 'leftProperty', data: {} },
  back: { title: 'Back at school', verb: 'back', data: {} },
  home: { title: 'Going home', verb: 'home', data: {} },
};

/** The delays that a button may ask for. */
export const delays = [10, 15, 20, 30] as const;

export const lateButton = (minutes: (typeof delays)[number]): ReportButton => ({
  title: `Running late, ${minutes} minutes`,
  verb: 'runLate',
  data: { lateMinutes: String(minutes) },
});
