/** `deletions/<guestId>`: an account that is being deleted. It goes with the last thing that names the guest. */
export interface DeletionDocument {
  readonly _id: string;
  /** Whose name stands on what a store must keep: chosen at random, and kept nowhere else. */
  readonly nobody: string;
  readonly startedAtMs: number;
  /** When the clock goes on with it. */
  readonly dueAtMs: number;
}
