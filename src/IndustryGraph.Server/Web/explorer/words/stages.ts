import type { Stage } from '../server/schema';

export const stageWords: Readonly<Record<Stage, string>> = {
  OPERATIONAL: 'Operational',
  SIGNED: 'Signed',
  MOU: 'Memorandum',
  TALKS: 'Talks',
  RUMOURED: 'Rumoured',
  SUSPENDED: 'Suspended',
  ENDED: 'Ended',
  DENIED: 'Denied',
};
