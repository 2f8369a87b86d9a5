/** `blockedGuests/<storeId>:<guestId>`: somebody who makes no reservations at this store any more. */
export interface BlockedGuestDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  /** The reservation by which the door knows them. */
  readonly reservationId: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly atMs: number;
}

export function blockedGuestId(storeId: string, guestId: string): string {
  return `${storeId}:${guestId}`;
}
