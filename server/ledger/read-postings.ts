import type { Database } from '../wechat/database';
import type { LedgerDocument } from './ledger-document';

/** The platform answers at most 1000 documents at once; a store posts some hundreds a day. */
const postingsPerPage = 1000;
const pagesRead = 10;

export interface PostingsRead {
  readonly postings: readonly LedgerDocument[];
  /** False when the day has more than one answer reads. */
  readonly isComplete: boolean;
}

/** The postings of a store on one business day from a moment on, oldest first, by pages of an index. */
export async function readPostings(
  database: Pick<Database, 'query'>,
  {
    storeId,
    day,
    sinceMs = 0,
  }: { readonly storeId: string; readonly day: string; readonly sinceMs?: number },
): Promise<PostingsRead> {
  const byId = new Map<string, LedgerDocument>();
  let fromMs = sinceMs;
  for (let page = 0; page < pagesRead; page += 1) {
    const found = await database.query('ledger', {
      where: { storeId, day, atMs: { atLeast: fromMs } },
      orderBy: ['atMs', 'asc'],
      limit: postingsPerPage,
    });
    for (const posting of found) byId.set(posting._id, posting);
    if (found.length < postingsPerPage) return { postings: [...byId.values()], isComplete: true };
    fromMs = found.at(-1)?.atMs ?? fromMs;
  }
  return { postings: [...byId.values()], isComplete: false };
}
