/** What people call a reservation: the first eight letters of what its id was made of. */
export function reservationNumber(reservationId: string): string {
  return reservationId.replace(/^rs-/, '').slice(0, 8).toUpperCase();
}
