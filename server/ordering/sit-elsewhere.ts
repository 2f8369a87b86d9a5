import { isFinal } from '../../domain/order/lifecycle';
import type { OrderDocument, OrderMove } from './order-document';

/** The kitchen is told of each move within a minute or so; older ones tell nobody anything. */
const movesKept = 20;

/** What changes of an order whose guests sit at this table now. An order that is over keeps its table. */
export function satElsewhere(
  order: Pick<OrderDocument, 'status' | 'table' | 'moves'>,
  table: NonNullable<OrderDocument['table']>,
  nowMs: number,
): Pick<OrderDocument, 'table' | 'moves'> {
  const { moves = [] } = order;
  if (isFinal(order.status)) return { table: order.table };
  if (order.table === null || order.table.id === table.id) return { table };
  const number = (moves.at(-1)?.number ?? 0) + 1;
  const move: OrderMove = { number, from: order.table.name, to: table.name, atMs: nowMs };
  return { table, moves: [...moves, move].slice(-movesKept) };
}
