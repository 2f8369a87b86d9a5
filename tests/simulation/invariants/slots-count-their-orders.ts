import type { Invariant } from './invariant';

export const slotsCountTheirOrders: Invariant = {
  name: 'slots-count-their-orders',
  sentence: 'A slot counts the orders that have it, and never more than it can take.',
  always: ({ books }) => {
    if (books.changes('slots').length === 0 && books.changes('orders').length === 0) return [];
    return books.all('slots').flatMap((slot) => {
      const holders = books
        .all('orders')
        .filter((order) => order.storeId === slot.storeId && order.hold.slotStartMs === slot.startMs)
        .filter((order) => order.status !== 'cancelled');
      const capacity = books.get('stores', slot.storeId)?.slots.capacityPerSlot ?? Infinity;
      return slot.orders === holders.length && slot.orders <= capacity
        ? []
        : [`slot ${slot._id} counts ${slot.orders} orders, but ${holders.length} have it`];
    });
  },
};
