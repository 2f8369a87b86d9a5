import type { Chance } from '../engine/chance';
import { guestNames, staffAtWork } from '../house/people';
import { thanksMembers } from '../house/rewards';
import type { Act } from './act';
import { clubScripts } from './club-scripts';
import { followed } from './follow-script';
import type { ScriptStep } from './visit-scripts';

const minuteMs = 60_000;
const plainVisit: readonly ScriptStep[] = [
  ['order', 0, 0],
  ['pay', 3_000, 20_000],
];

/** Where the house thanks its members: what they do besides eating, and who hands things over to them. */
export function planClub(chance: Chance, minutes: number): Act[] {
  if (!thanksMembers(chance)) return [];
  return [
    ...planInvitations(chance),
    ...planFriends(chance, minutes),
    ...planMembers(chance, minutes),
    ...planCounter(chance, minutes),
  ];
}

/** Friends come by invitation before they eat. Two who invite each other read each other's code at once. */
function planInvitations(chance: Chance): Act[] {
  return guestNames.flatMap((who, index) => {
    const visit = `invitation of ${who}`;
    if (!chance.is(`${visit} comes`, 0.95)) return [];
    const pair = `pair ${index >> 1} reads`;
    const atMs = chance.fraction(pair) * 2 * minuteMs + chance.fraction(visit) * 120;
    const acts: Act[] = [{ id: `${visit}, 1`, atMs, what: 'accept-invitation', who, visit }];
    const isRepeated = chance.is(`${visit} again`, 0.3);
    const other = `${visit} once more`;
    return isRepeated
      ? [...acts, { id: `${other}, 1`, atMs: atMs + 60, what: 'accept-invitation', who, visit: other }]
      : acts;
  });
}

/** Some friends come to eat and come again, so that whoever brought them meets the cap, and each order is a new one. */
function planFriends(chance: Chance, minutes: number): Act[] {
  return guestNames.slice(2, 8).flatMap((who) =>
    [1, 2].flatMap((time) => {
      const visit = `meal ${time} of ${who}`;
      const startMs = ((time - 1 + chance.fraction(visit)) * minutes * minuteMs) / 3 + 2 * minuteMs;
      return followed(chance, { visit, who, startMs }, plainVisit);
    }),
  );
}

/** Several want the same at once: the last of an offer, one present, one's own quota with two phones. */
function planMembers(chance: Chance, minutes: number): Act[] {
  return Array.from({ length: Math.ceil(minutes * 1.6) }, (_, index) => {
    const visit = `member ${index + 1}`;
    const whole = chance.fraction(`${visit} begins`) * minutes * minuteMs;
    const isTogether = chance.is(`${visit} is one of several`, 0.4);
    const startMs = isTogether ? Math.floor(whole / (3 * minuteMs)) * 3 * minuteMs + (whole % 500) : whole;
    const who = chance.pick(`${visit} guest`, guestNames);
    const script = chance.pick(`${visit} script`, clubScripts);
    const acts = followed(chance, { visit, who, startMs }, script);
    if (!chance.is(`${visit} on two phones`, 0.25)) return acts;
    const other = { visit: `${visit} on the other phone`, who, startMs: startMs + 40 };
    return [...acts, ...followed(chance, other, script)];
  }).flat();
}

/** Somebody hands vouchers and dishes over, and at times two do it to the same guest. */
function planCounter(chance: Chance, minutes: number): Act[] {
  return Array.from({ length: minutes }, (_, index) => {
    const turn = `counter ${index + 1}`;
    const isDoubled = chance.is(`${turn} two at once`, 0.35);
    const names = isDoubled ? staffAtWork.slice(0, 2) : [chance.pick(`${turn} who`, staffAtWork)];
    return names.map((who) => ({
      ...{ id: `${turn} ${who} tend-counter`, what: 'tend-counter' as const, who, visit: turn },
      atMs: (index + chance.fraction(turn)) * minuteMs + chance.fraction(`${turn} ${who}`) * 200,
    }));
  }).flat();
}
