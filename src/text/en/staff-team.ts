import type { staffTeam as chinese } from '../zh-CN/staff-team';

/** Inviting a colleague, and joining by a code. */
export const staffTeam: Readonly<Record<keyof typeof chinese, string>> = {
  pickRole: 'Who joins {store}?',
  owner: 'Sees everything, invites anybody',
  manager: 'Everything but inviting owners',
  cashier: 'Accepts, rejects, hands over, marks what sold out',
  waiter: 'Accepts, serves, goes to tables that ring',
  kitchen: 'Accepts, cooks, marks what sold out',
  rider: 'Sees orders and delivers them',
  service: 'Sees orders and answers guests',
  make: 'Make a code: {role}',
  makeAnother: 'Another code: {role}',
  making: 'Making a code',
  codeFor: '{role}, works once',
  codeEnds: 'Good until {time} tomorrow',
  copy: 'Copy for your colleague',
  copied: 'Copied; send it to your colleague',
  message:
    'Join Alley Kitchen as {role}: open the mini program, Me, Staff entrance, and enter the code {code}',
  joinTitle: 'Enter a code',
  joinCode: 'Invitation code, eight characters',
  joinName: 'What colleagues call you',
  joinNameHint: 'Chen',
  join: 'Join',
  joining: 'Joining',
  joinLine:
    'The owner or a manager makes codes under More, Invite a colleague. A code works once, within 24 hours.',
  codeMissing: 'Enter all eight characters',
  nameMissing: 'Enter your name',
};
