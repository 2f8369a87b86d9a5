/** A party at its table. */
export interface TableParty {
  readonly reservationId: string;
  /** Null for a party that walked in. */
  readonly guestId: string | null;
  readonly sinceMs: number;
}

/**
 * `tables/<tableId>`: a table and the code that is printed on it. Replacing the code revokes the old one.
 * Codes are unguessable (see `domain/table`) and unique by index.
 */
export interface TableDocument {
  /** Unique over all stores, such as `wutong-A07`. */
  readonly _id: string;
  readonly storeId: string;
  /** What people call it: `A07`. */
  readonly name: string;
  readonly seats: number;
  readonly code: string;
  /** The bill that was opened last here; only the bill itself says whether it is open still. */
  readonly billId?: string | null;
  /** How many bills were opened here, of which the next one's id follows. */
  readonly billsOpened?: number;
  /** The part of the room it stands in, and the tables that can be pushed together with it; see `domain/reservation`. */
  readonly areaId?: string;
  readonly neighbourIds?: readonly string[];
  /** Which version of that this is; absent until somebody changes it in the app. */
  readonly placedAtMs?: number;
  /** Who was led to it and has not left. */
  readonly party?: TableParty | null;
}
