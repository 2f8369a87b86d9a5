import { runLoad } from './load-process.mjs';
import { held } from './table.mjs';

const databaseRequestLimit = 16;
const transactionLimit = 2;

/** What one paid two-line order costs the server: its database requests are read from the trace of the local cloud. */
export async function measureCalls(restaurant) {
  await runLoad(restaurant, { kind: 'orders', guests: 1, ms: 1500 });
  const { calls } = listOf(await restaurant.control('calls?limit=60'));
  const placed = calls.find(({ action, outcome }) => action === 'placeOrder' && outcome === 'ok');
  const after = calls.filter(({ startedAtMs }) => startedAtMs >= placed.startedAtMs);
  const notified = after.find(({ functionName }) => functionName === 'payment-notify');
  const seen = after.find(({ action }) => action === 'viewOrder');
  const belonging = [placed, notified, seen].filter(Boolean);
  const requests = belonging.flatMap(({ operations }) =>
    operations.filter(({ kind }) => kind === 'database'),
  );
  const perCall = belonging.map(
    ({ action, functionName, operations }) =>
      `${action ?? functionName} ${operations.filter(({ kind }) => kind === 'database').length}`,
  );
  const transactions = requests.filter(({ name }) => /startTransaction/i.test(name)).length;
  return [
    held(
      'database requests for one paid two-line order',
      `${requests.length} (${perCall.join(', ')})`,
      `≤ ${databaseRequestLimit}`,
      notified !== undefined && requests.length <= databaseRequestLimit,
    ),
    held(
      'transactions for it',
      String(transactions),
      `≤ ${transactionLimit}`,
      transactions <= transactionLimit,
    ),
    held(
      'calls from the phone for it',
      `${belonging.length - (notified ? 1 : 0)} and ${notified ? 1 : 0} notification`,
      '2, plus 1 notification',
      belonging.length === 3,
    ),
  ];
}

/** The trace answers newest first, as a list or under a name. */
function listOf(answer) {
  return { calls: Array.isArray(answer) ? answer : answer.calls };
}
