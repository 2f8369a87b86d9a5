import type { staffJoin as chinese } from '../zh-CN/staff-join';

/** Joining a store by a code. */
export const staffJoin: Readonly<Record<keyof typeof chinese, string>> = {
  joinTitle: 'Enter a code',
  joinCode: 'Invitation code, eight characters',
  joinName: 'What colleagues call you',
  joinNameHint: 'Chen',
  join: 'Join',
  joining: 'Joining',
  joinLine: 'The owner or a manager makes codes under More, Colleagues. A code works once, within 24 hours.',
  codeMissing: 'Enter all eight characters',
  nameMissing: 'Enter your name',
};
