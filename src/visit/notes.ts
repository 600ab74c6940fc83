import type { Visit } from './visit';

/** The name under which a step's free text is kept beside the trail. */
export const noteName = (visit: Visit): string => `note_${visit.version + 1}`;
