import type { ConsoleState } from '../state/console-state';
import type { DocumentMemory } from '../state/document-memory';
import { titleOf } from '../trace/trace';
import { addressOf } from '../shell/route';
import type { JsonRecord } from '../wire/control-answers';
import type { Findable } from './search';

/** Everything on this page that has an id, a number or a text. */
export function* findables(state: ConsoleState, documents: DocumentMemory): Generator<Findable> {
  for (const person of state.cloud?.people ?? []) {
    yield found('person', person.name, person.description, [person.openid, person.role], addressOf('people'));
  }
  for (const { name } of state.functions) {
    yield found('function', name, 'function', [], addressOf('functions', [name]));
  }
  for (const { collection, count } of state.collections) {
    yield found('collection', collection, `${count} documents`, [], addressOf('database', [collection]));
  }
  for (const payment of state.pay?.payments ?? []) {
    const { outTradeNo, transactionId, prepayId, payerOpenid, description } = payment;
    const words = [transactionId ?? '', prepayId, payerOpenid, description];
    yield found(
      'payment',
      outTradeNo,
      `${payment.state} ${description}`,
      words,
      addressOf('payments', [outTradeNo]),
    );
  }
  for (const { collection, id, document } of documents.all()) {
    const words = [id, ...textsIn(document)];
    yield found(
      'document',
      `${collection}/${id}`,
      summaryOf(document),
      words,
      addressOf('database', [collection, id]),
    );
  }
  for (const call of state.calls) {
    const errors = call.operations.flatMap(({ error }) => error ?? []);
    const words = [call.requestId, call.caller ?? '', call.outcome, ...errors];
    yield found('call', titleOf(call), call.requestId, words, addressOf('timeline', [call.requestId]));
  }
  for (const { functionName, requestId, line } of state.logs) {
    const address =
      requestId === null ? addressOf('functions', [functionName]) : addressOf('timeline', [requestId]);
    yield found('log', line.text.slice(0, 160), functionName, [line.text], address);
  }
}

function found(
  kind: string,
  title: string,
  detail: string,
  words: readonly string[],
  address: string,
): Findable {
  return { kind, title, detail, words, address };
}

const deepest = 3;

/** Texts and numbers of a document, not too deep inside: order numbers, codes, names. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.length <= 80 ? [value] : [];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || depth >= deepest) return [];
  return Object.values(value).flatMap((inside) => textsIn(inside, depth + 1));
}

function summaryOf(document: JsonRecord): string {
  return Object.entries(document)
    .flatMap(([name, value]) =>
      name !== '_id' && (typeof value === 'string' || typeof value === 'number')
        ? [`${name} ${String(value).slice(0, 30)}`]
        : [],
    )
    .slice(0, 4)
    .join(' · ');
}
