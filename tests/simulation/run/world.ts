import type { Visit } from '../actors/visit';
import type { Books } from '../books/books';
import type { FunctionParts, Functions } from '../cloud/functions';
import type { NotificationDoor } from '../cloud/notification-door';
import type { Platform } from '../cloud/platform';

/** Everything that those who act can reach. */
export interface World extends FunctionParts {
  readonly functions: Functions;
  readonly notifications: NotificationDoor;
  readonly books: Books;
  readonly platform: () => Platform;
  /** The power goes and comes back: whatever ran is gone, whatever was acknowledged is there. */
  readonly restart: () => Promise<void>;
  readonly storeIds: readonly string[];
  readonly visits: Map<string, Visit>;
  /** What happens now and then, from now on: a moment of thinking between two calls. */
  readonly pause: (ms: number, key: string) => Promise<void>;
}
