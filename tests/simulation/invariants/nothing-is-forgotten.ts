import type { Invariant } from './invariant';

export const nothingIsForgotten: Invariant = {
  name: 'nothing-is-forgotten',
  sentence: 'What was acknowledged before the power went is there when it comes back.',
  always: ({ witness }) => witness.forgotten,
};
