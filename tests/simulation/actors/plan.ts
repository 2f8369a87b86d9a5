import type { Chance } from '../engine/chance';
import { colleagues, guestNames, staffAtWork } from '../house/people';
import type { Act, ActName } from './act';
import { takesReservations } from '../house/reservations';
import { followed } from './follow-script';
import { planClub } from './plan-club';
import { takesBills, takesStoredValue } from '../house/stores';
import { billScripts, reservationScripts, storedValueScripts, visitScripts } from './visit-scripts';

const minuteMs = 60_000;

/** Who will want to do what, and when: all of it follows from the seed. */
export function planDay(chance: Chance, minutes: number, canRestart: boolean): Act[] {
  const acts = [
    ...planVisits(chance, minutes),
    ...planStaff(chance, minutes),
    ...planTill(chance, minutes),
    ...planDoor(chance, minutes),
    ...planClub(chance, minutes),
    ...planRings(minutes),
    ...planPrinters(minutes),
    ...planWithdrawal(chance, minutes),
    ...planStrangers(chance, minutes),
    ...(canRestart ? planRestarts(chance, minutes) : []),
  ];
  return acts.sort((a, b) => a.atMs - b.atMs);
}

/** Guests come alone, and sometimes several at once for the same last portions. */
function planVisits(chance: Chance, minutes: number): Act[] {
  const isRush = chance.is('rush hour', 0.3);
  const count = Math.ceil(minutes * (isRush ? 5 : 2.5));
  return Array.from({ length: count }, (_, index) => {
    const visit = `visit ${index + 1}`;
    const whole = chance.fraction(`${visit} begins`) * minutes * minuteMs;
    const isTogether = chance.is(`${visit} is one of several`, 0.3);
    const startMs = isTogether ? Math.floor(whole / (4 * minuteMs)) * 4 * minuteMs + (whole % 700) : whole;
    const who = chance.pick(`${visit} guest`, guestNames);
    const other = `${visit} on the other phone`;
    const acts = planVisit(chance, visit, who, startMs);
    const isOnTwoPhones = chance.is(`${visit} on two phones`, 0.2);
    return isOnTwoPhones ? [...acts, ...planVisit(chance, other, who, startMs)] : acts;
  }).flat();
}

function planVisit(chance: Chance, visit: string, who: string, startMs: number): Act[] {
  const isAtTable = takesBills(chance) && chance.is(`${visit} pays after the meal`, 0.4);
  if (isAtTable)
    return followed(chance, { visit, who, startMs }, chance.pick(`${visit} script`, billScripts));
  const isForLater = takesReservations(chance) && chance.is(`${visit} is for later`, 0.35);
  if (isForLater)
    return followed(chance, { visit, who, startMs }, chance.pick(`${visit} script`, reservationScripts));
  const isInAdvance = takesStoredValue(chance) && chance.is(`${visit} pays in advance`, 0.55);
  const script = chance.pick(`${visit} script`, isInAdvance ? storedValueScripts : visitScripts);
  return followed(chance, { visit, who, startMs }, script);
}

/** Somebody works all the time; at times two do the very same. */
function planStaff(chance: Chance, minutes: number): Act[] {
  const acts: Act[] = [];
  const everyMs = chance.pick('pace of the staff', [8_000, 15_000, 40_000]);
  for (let atMs = everyMs; atMs < minutes * minuteMs; atMs += everyMs) {
    const turn = `shift ${acts.length + 1}`;
    const what = staffAct(chance, turn);
    const isDoubled = chance.is(`${turn} two at once`, 0.25);
    const able = ableTo(what);
    const names = isDoubled ? able.slice(0, 2) : [chance.pick(`${turn} who`, able)];
    for (const who of names) {
      const laterMs = chance.fraction(`${turn} ${who}`) * 200;
      acts.push({ id: `${turn} ${who} ${what}`, atMs: atMs + laterMs, what, who, visit: turn });
    }
  }
  return acts;
}

/** How often each thing is done in a hundred turns. */
const turnsOfHundred: readonly (readonly [ActName, number])[] = [
  ['work', 63],
  ['set-remaining', 6],
  ['sell-out', 3],
  ['pause', 2],
  ['refund', 10],
  ['decide-refunds', 7],
  ['reprint', 3],
  ['issue-invoices', 2],
  ['refund-balance', 3],
  ['switch-stored-value', 1],
];

function staffAct(chance: Chance, turn: string): ActName {
  let dice = chance.fraction(`${turn} what`) * 100;
  for (const [what, turns] of turnsOfHundred) {
    if (dice < turns) return isDoneHere(chance, what) ? what : 'work';
    dice -= turns;
  }
  return 'work';
}

function isDoneHere(chance: Chance, what: ActName): boolean {
  return what !== 'switch-stored-value' || takesStoredValue(chance);
}

/** Everybody at the counter may ask for a refund, however small a limit they have; only the owner switches things on. */
function ableTo(what: ActName): readonly string[] {
  if (what === 'switch-stored-value') return ['oOwner'];
  return what === 'refund' || what === 'tend-bill'
    ? colleagues.map(({ openid }) => openid).reverse()
    : staffAtWork;
}

/** Where guests pay after the meal, somebody is at the till all the time, and at times two are. */
function planTill(chance: Chance, minutes: number): Act[] {
  if (!takesBills(chance)) return [];
  const turns = Array.from({ length: Math.floor((minutes * 60) / 35) }, (_, index) => `till ${index + 1}`);
  return turns.flatMap((turn, index) => {
    const able = ableTo('tend-bill');
    const isDoubled = chance.is(`${turn} two at once`, 0.3);
    const names = isDoubled ? able.slice(0, 2) : [chance.pick(`${turn} who`, able)];
    return names.map((who) => ({
      ...{ id: `${turn} ${who} tend-bill`, what: 'tend-bill' as const, who, visit: turn },
      atMs: (index + 1) * 35_000 + chance.fraction(`${turn} ${who}`) * 300,
    }));
  });
}

/** Where tables are kept, somebody is at the door all the time, and at times two are. */
function planDoor(chance: Chance, minutes: number): Act[] {
  if (!takesReservations(chance)) return [];
  const turns = Array.from({ length: minutes * 2 }, (_, index) => `door ${index + 1}`);
  return turns.flatMap((turn, index) => {
    const what: ActName = chance.is(`${turn} is a walk-in`, 0.15) ? 'seat-walk-in' : 'tend-door';
    const isDoubled = chance.is(`${turn} two at once`, 0.3);
    const names = isDoubled ? staffAtWork.slice(0, 2) : [chance.pick(`${turn} who`, staffAtWork)];
    return names.map((who) => ({
      ...{ id: `${turn} ${who} ${what}`, what, who, visit: turn },
      atMs: (index + 1) * 30_000 + chance.fraction(`${turn} ${who}`) * 300,
    }));
  });
}

function planRings(minutes: number): Act[] {
  return Array.from({ length: minutes }, (_, index) => ({
    id: `timer ${index + 1}`,
    atMs: (index + 1) * minuteMs,
    what: 'ring' as const,
    who: 'the timer',
    visit: 'timer',
  }));
}

function planPrinters(minutes: number): Act[] {
  return Array.from({ length: minutes }, (_, index) => ({
    id: `printers ${index + 1}`,
    atMs: index * minuteMs + 30_000,
    what: 'printers' as const,
    who: 'the printers',
    visit: 'printers',
  }));
}

function planWithdrawal(chance: Chance, minutes: number): Act[] {
  const atMs = chance.fraction('withdrawal') * minutes * minuteMs;
  return [{ id: 'withdrawal', atMs, what: 'withdraw', who: 'the merchant', visit: 'withdrawal' }];
}

/** Somebody on the internet knows the address to which WeChat Pay sends its notifications. */
function planStrangers(chance: Chance, minutes: number): Act[] {
  return Array.from({ length: minutes }, (_, index) => {
    const id = `stranger ${index + 1}`;
    return {
      id,
      atMs: (index + chance.fraction(id)) * minuteMs,
      what: chance.pick<ActName>(`${id} what`, ['forge', 'forge', 'replay']),
      who: 'a stranger',
      visit: id,
    };
  }).filter((act) => chance.is(`${act.id} comes`, 0.4));
}

function planRestarts(chance: Chance, minutes: number): Act[] {
  return [1, 2].map((number) => ({
    id: `restart ${number}`,
    atMs: chance.fraction(`restart ${number}`) * minutes * minuteMs,
    what: 'restart' as const,
    who: 'the power cut',
    visit: 'restart',
  }));
}
