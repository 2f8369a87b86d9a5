import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { orderNumber } from '../../domain/order/order-number';
import { businessDay, businessDayStartMs } from '../../domain/store-hours/business-day';
import { agreedAtMs } from '../ordering/agreed-at';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Query } from '../wechat/database';
import type { TicketDocument } from './ticket-document';
import { ticketOfOrder, ticketView } from './ticket-view';

const ticketsPerPage = 20;
const dayMs = 24 * 60 * 60_000;

type Where = Query<TicketDocument>['where'];

/** Binding orders of a store, newest first, a page at a time, by what guests and colleagues call them. */
export async function findOrders(
  services: Services,
  input: StaffInput<'findOrders'>,
): Promise<StaffAnswers['findOrders'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const fromMs = input.day === null ? 0 : businessDayStartMs(store.hours, input.day);
  const endMs = input.day === null ? Infinity : businessDayStartMs(store.hours, dayAfter(input.day));
  const belowMs = Math.min(endMs, input.beforeMs ?? Infinity);
  const around: Where = {
    storeId: input.storeId,
    ...ofState(input.state),
    agreedAtMs: belowMs === Infinity ? { atLeast: fromMs } : { below: belowMs },
  };
  const wheres = input.search === null ? [{}] : namesOf(input.search);
  const found = await Promise.all(wheres.map((name) => newest(services, { ...around, ...name })));
  const byId = new Map(found.flat().map((ticket) => [ticket._id, ticket]));
  const tickets = [...byId.values()]
    .filter((ticket) => ticket.agreedAtMs >= fromMs && isNamed(ticket, input.search))
    .sort((a, b) => b.agreedAtMs - a.agreedAtMs);
  const page = tickets.slice(0, ticketsPerPage);
  return {
    tickets: page.map((ticket) => ticketView(ticket, [])),
    nextBeforeMs: tickets.length > ticketsPerPage ? (page.at(-1)?.agreedAtMs ?? null) : null,
    today: businessDay(store.hours, services.nowMs()),
  };
}

/** The ticket of any binding order, on the board or not. */
export async function viewTicket(
  { database }: Services,
  { storeId, orderId }: StaffInput<'viewTicket'>,
): Promise<StaffAnswers['viewTicket'] | Refused> {
  const order = await database.get('orders', orderId);
  if (order?.storeId !== storeId || agreedAtMs(order) === null) return new Refused('ORDER_UNKNOWN');
  return { ticket: ticketOfOrder(order) };
}

function newest({ database }: Services, where: Where): Promise<TicketDocument[]> {
  return database.query('tickets', { where, orderBy: ['agreedAtMs', 'desc'], limit: ticketsPerPage + 1 });
}

function ofState(state: StaffInput<'findOrders'>['state']): Where {
  if (state === null) return {};
  return state === 'open' ? { isOpen: true } : { status: state };
}

/** What a few typed letters may name; each is looked up by an index of its own. */
function namesOf(search: string): Where[] {
  const word = normal(search);
  return [
    { tableName: word },
    ...(/^\d{1,3}$/.test(word) ? [{ pickupNumber: word.padStart(3, '0') }] : []),
    ...(/^[0-9A-Z]{4,16}$/.test(word) ? [{ numberEnd: word.slice(-4) }] : []),
  ];
}

/** More than four letters of a number have to fit all of it. */
function isNamed(ticket: TicketDocument, search: string | null): boolean {
  const word = search === null ? '' : normal(search);
  if (word.length <= 4 || ticket.numberEnd !== word.slice(-4)) return true;
  return ticket.tableName === word || orderNumber(ticket._id).endsWith(word);
}

/** As it stands in the documents: a number is copied in groups of four. */
function normal(search: string): string {
  return search.replaceAll(' ', '').toUpperCase();
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}
