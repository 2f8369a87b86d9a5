import { ownerReservationRules } from './en/owner-reservation-rules';
import { ownerRewards } from './en/owner-rewards';
import { staffBill } from './en/staff-bill';
import { staffBoard } from './en/staff-board';
import { staffQueue } from './en/staff-queue';
import { staffReservations } from './en/staff-reservations';
import { staffStock } from './en/staff-stock';
import { staffTables } from './en/staff-tables';
import { staffToday } from './en/staff-today';
import { officeTasks } from './en/office-tasks';

const dictionaries = { ownerReservationRules, ownerRewards, staffBill, staffBoard, staffQueue };
const more = { staffReservations, staffStock, staffTables, staffToday, officeTasks };

/** A number, and a word that has to follow it. */
const counted =
  /\{\w+\} (people|guests|parties|tables|seats|portions|dishes|orders|rounds|minutes|hours|days|times)\b/;
/** Sentences whose number is never one: a bill is shared by two or more, and a house pauses and holds for a while. */
const neverOne = new Set([
  'staffBill.people',
  'staffStock.pauseFor',
  'staffQueue.groupLine',
  'staffReservations.depositAsked',
]);

test('a colleague who reads English never meets “1 people”', () => {
  const fixed = Object.entries({ ...dictionaries, ...more }).flatMap(([name, sentences]) =>
    Object.entries(sentences)
      .filter(([key, words]) => counted.test(words) && !neverOne.has(`${name}.${key}`))
      .map(([key, words]) => `${name}.${key}: ${words}`),
  );
  expect(fixed).toEqual([]);
});
