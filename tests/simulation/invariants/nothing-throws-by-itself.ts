import type { Invariant } from './invariant';

export const nothingThrowsByItself: Invariant = {
  name: 'nothing-throws-by-itself',
  sentence: 'While nothing outside has failed, nothing inside throws.',
  always: ({ witness }) => witness.unprovokedErrors,
};
