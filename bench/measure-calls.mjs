import { runLoad } from './load-process.mjs';
import { held } from './table.mjs';

const databaseRequestLimit = 16;
const transactionLimit = 2;

/**
 * What one paid two-line order costs the server, read from the trace of the local cloud: the median over the orders
 * of one guest, for now and then an order also fetches a block of pickup numbers.
 */
export async function measureCalls(restaurant) {
  await runLoad(restaurant, { kind: 'orders', guests: 1, ms: 4000 });
  const orders = costsByOrder(await restaurant.control('calls?limit=100'));
  if (orders.length === 0) throw new Error('The trace holds no complete order.');
  const [typical] = orders.sort((a, b) => a.requests - b.requests).slice(Math.floor(orders.length / 2));
  const { requests, transactions, phoneCalls, notifications, words } = typical;
  return [
    held(
      `database requests for one paid two-line order, median of ${orders.length}`,
      `${requests} (${words})`,
      `≤ ${databaseRequestLimit}`,
      requests <= databaseRequestLimit,
    ),
    held(
      'transactions for it',
      String(transactions),
      `≤ ${transactionLimit}`,
      transactions <= transactionLimit,
    ),
    held(
      'calls from the phone for it',
      `${phoneCalls} and ${notifications} notification`,
      '2, plus 1 notification',
      phoneCalls === 2 && notifications === 1,
    ),
  ];
}

/** The calls from one `placeOrder` up to the next belong to one order, as a single guest makes one after another. */
function costsByOrder(newestFirst) {
  const calls = [...newestFirst].sort((a, b) => a.startedAtMs - b.startedAtMs);
  const starts = calls.flatMap(({ action, outcome }, index) =>
    action === 'placeOrder' && outcome === 'ok' ? [index] : [],
  );
  return starts.slice(0, -1).map((start, order) => costOf(calls.slice(start, starts[order + 1])));
}

function costOf(calls) {
  const own = calls.filter(
    ({ functionName }) => functionName === 'guest' || functionName === 'payment-notify',
  );
  const databaseOf = ({ operations }) => operations.filter(({ kind }) => kind === 'database');
  const requests = own.flatMap(databaseOf);
  return {
    requests: requests.length,
    transactions: requests.filter(({ name }) => /startTransaction/i.test(name)).length,
    phoneCalls: own.filter(({ functionName }) => functionName === 'guest').length,
    notifications: own.filter(({ functionName }) => functionName === 'payment-notify').length,
    words: own.map((call) => `${call.action ?? call.functionName} ${databaseOf(call).length}`).join(', '),
  };
}
