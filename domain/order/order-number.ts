/** What people call the order's number: the first sixteen characters of its id, as its guest sees them. */
export function orderNumber(orderId: string): string {
  return orderId.slice(0, 16).toUpperCase();
}

/** Its last four characters, which are read out at the counter. */
export function orderNumberEnd(orderId: string): string {
  return orderNumber(orderId).slice(-4);
}
