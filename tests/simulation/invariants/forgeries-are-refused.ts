import type { Invariant } from './invariant';

export const forgeriesAreRefused: Invariant = {
  name: 'forgeries-are-refused',
  sentence:
    'A notification that WeChat Pay did not send, or sent long ago, or that does not fit, is never believed.',
  always: ({ witness }) => witness.forgeriesAccepted.map((name) => `the ${name} was answered with success`),
};
