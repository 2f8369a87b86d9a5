import type { OfferedCard } from '../../src/customer-service/conversation';

/** How the page was opened: by a contact button, or by the console that only looks on. */
export interface Opening {
  readonly openid: string;
  readonly sessionFrom: string;
  /** The page that the button offers to send; null when it offers none. */
  readonly card: OfferedCard | null;
  /** Whoever looks on enters nothing and writes nothing. */
  readonly isLookingOn: boolean;
}

/** The address carries what a contact button says: `openid`, `from`, and `title`, `path`, `img` of its card. */
export function openingOf(search: string): Opening {
  const query = new URLSearchParams(search);
  const text = (name: string) => query.get(name) ?? '';
  const isCardOffered = text('path') !== '';
  return {
    openid: text('openid'),
    sessionFrom: text('from'),
    card: isCardOffered ? { title: text('title'), pagePath: text('path'), imageUrl: text('img') } : null,
    isLookingOn: text('look') === '1',
  };
}
