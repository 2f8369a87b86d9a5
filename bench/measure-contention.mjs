import { bundleForBench, runBundled } from './bundled-process.mjs';
import { held } from './table.mjs';

const bundle = '.cache/bench/contention.cjs';
const writers = 64;
const writersLimitMs = 2000;

/** The calls that the local cloud remembers; the newest of a large rush stand for all of it. */
const callsRemembered = 500;

/** As `domain/stock/trays.ts` has it. */
const mostTrays = 8;

const rushes = {
  portion: 'a quarter as many portions as guests',
  coupon: 'one coupon from many phones',
  points: 'one points balance from many phones',
  balance: 'one balance of money from many phones',
  bill: "tables' bills, each paid from its phones at once",
  'change-of-mind': 'orders paid, cancelled and viewed at once',
  'two-colleagues': 'orders accepted by two colleagues at once',
  'two-refunds': 'orders given back by two colleagues at once',
};

export async function bundleContention() {
  await bundleForBench('bench/contention.ts', bundle, { format: 'cjs', packages: 'external' });
}

/** One document that everybody wants, through the same wrapper that every transaction of the server runs in. */
export async function measureWriters({ url }) {
  const { outcomes, wrong, elapsedMs, p50Ms, p99Ms, retries } = await runBundled(bundle, {
    url,
    kind: 'writers',
    people: writers,
  });
  const holds = outcomes.ok === writers && wrong.length === 0 && elapsedMs <= writersLimitMs;
  const times = `${elapsedMs.toFixed(0)} ms for all, p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms`;
  const found = [`${outcomes.ok ?? 0} succeed`, times, `${retries} conflicts and retries`, ...wrong];
  return [
    held(
      `${writers} writers of one document at once`,
      found.join(', '),
      `all within ${writersLimitMs} ms`,
      holds,
    ),
  ];
}

/** Rushes of so many people over the function bundles: nothing wrong, nothing stuck, and each refusal with its reason. */
export async function measureContention({ url, control }, people) {
  const rows = [];
  for (const [kind, name] of Object.entries(rushes)) {
    const before = new Set(
      (await control(`calls?limit=${callsRemembered}`)).map(({ requestId }) => requestId),
    );
    const report = await runBundled(bundle, { url, kind, people });
    const calls = await control(`calls?limit=${callsRemembered}`);
    const { conflicts, retries } = conflictsOf(calls.filter(({ requestId }) => !before.has(requestId)));
    const { outcomes, wrong, elapsedMs, p50Ms, p99Ms } = report;
    const answers = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    const speed = `${(answers / (elapsedMs / 1000)).toFixed(0)} a second, p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms`;
    const ends = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
    const found = [
      ends.join(' and '),
      speed,
      `${conflicts} conflicts, ${retries} retries`,
      ...wrong.slice(0, 3),
    ];
    rows.push(held(`${name}, ${people}`, found.join('; '), 'none wrong, none stuck', wrong.length === 0));
  }
  return rows;
}

const hotDishRounds = 3;

/**
 * One dish that everybody wants, whose portions lie in one document and on as many trays as they do in the kitchen, in
 * turns on the same machine. What the trays are worth is the ratio.
 */
export async function measureHotDish({ url }, people) {
  const kinds = [
    { trays: 1, orders: 0, elapsedMs: 0 },
    { trays: mostTrays, orders: 0, elapsedMs: 0 },
  ];
  const wrong = [];
  for (let round = 0; round <= hotDishRounds; round += 1) {
    for (const kind of kinds) {
      const job = { url, kind: 'hot-dish', people, trays: kind.trays };
      const report = await runBundled(bundle, job);
      // Of one document the last writers may be refused as busy: that is what the trays are for.
      if (kind.trays > 1) wrong.push(...report.wrong);
      if (round === 0) continue; // Functions are compiled while they work.
      kind.orders += report.outcomes.ok ?? 0;
      kind.elapsedMs += report.elapsedMs;
    }
  }
  const [before, after] = kinds.map(({ orders, elapsedMs }) => orders / (elapsedMs / 1000));
  const speeds = `${before.toFixed(0)} orders a second from one document, ${after.toFixed(0)} from ${mostTrays} trays`;
  const found = [`${speeds}: ${(after / before).toFixed(2)} times as many`, ...wrong.slice(0, 3)];
  return [
    held(
      `one hot dish, ${people} guests`,
      found.join('; '),
      'more, and none wrong',
      after > before && wrong.length === 0,
    ),
  ];
}

/** A conflict ends a transaction; whatever begins after it in the same call is the retry. */
function conflictsOf(calls) {
  let conflicts = 0;
  let retries = 0;
  for (const { operations } of calls) {
    const met = operations.filter(({ error }) => error !== null && /Transaction(Conflict|Busy)/.test(error));
    const begun = operations.filter(({ name }) => /startTransaction/i.test(name));
    conflicts += met.length;
    retries += Math.min(met.length, Math.max(0, begun.length - 1));
  }
  return { conflicts, retries };
}
