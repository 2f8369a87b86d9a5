import type { Fen } from '../money/fen';

/** What came of one link. */
export interface LinkCounts {
  /** Guests who opened it; one guest counts once a day. */
  readonly opened: number;
  /** Of these, guests who had never come through a link and have not completed an order. */
  readonly newGuests: number;
  /** Orders that became binding. */
  readonly orders: number;
  /** What they cost, less what was given back. */
  readonly revenue: Fen;
}

export interface LinkFigures extends LinkCounts {
  /** As `linkKey` writes it; `otherLinks` for what is more than a day's list holds. */
  readonly link: string;
}

/** Links of a day beyond `mostLinks` are counted together under this, so that no flood of made-up links makes a list long. */
export const otherLinks = '';
export const mostLinks = 300;

export const noLinkCounts: LinkCounts = { opened: 0, newGuests: 0, orders: 0, revenue: 0 };

/** Figures with something more of one link; the order in which links came is kept. */
export function withLink(
  figures: readonly LinkFigures[],
  added: { readonly link: string } & Partial<LinkCounts>,
): LinkFigures[] {
  const isKnown = figures.some(({ link }) => link === added.link);
  const link = isKnown || figures.length < mostLinks ? added.link : otherLinks;
  const before = figures.find((row) => row.link === link);
  const after = { link, ...sum(before ?? noLinkCounts, { ...noLinkCounts, ...added }) };
  return before ? figures.map((row) => (row === before ? after : row)) : [...figures, after];
}

/** The figures of several days as one list. */
export function addLinkFigures(days: readonly (readonly LinkFigures[])[]): LinkFigures[] {
  const byLink = new Map<string, LinkFigures>();
  for (const row of days.flat()) {
    byLink.set(row.link, { link: row.link, ...sum(byLink.get(row.link) ?? noLinkCounts, row) });
  }
  return [...byLink.values()];
}

function sum(a: LinkCounts, b: LinkCounts): LinkCounts {
  return {
    opened: a.opened + b.opened,
    newGuests: a.newGuests + b.newGuests,
    orders: a.orders + b.orders,
    revenue: a.revenue + b.revenue,
  };
}
