import type { GuestArticleAnswers } from '../../contract/articles';
import type { GuestInput } from '../../contract/guest';
import { isPlausibleReading, leastReadingMs } from '../../domain/article/reading-time';
import { isShareScene } from '../../domain/channel/share-scene';
import { businessDay } from '../../domain/store-hours/business-day';
import { worksSomewhere } from '../staff/staff-document';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { articleDishes } from './article-dishes';
import {
  articleReaderId,
  type ArticleFactDocument,
  type ArticlePageDocument,
  type ArticleReaderDocument,
} from './article-documents';
import { findPage } from './find-article';
import { likesOf } from './likes';
import { articleCard } from './list-articles';

const dayMs = 24 * 60 * 60_000;

/**
 * One article whole. Opening it is counted once for each guest and business day; the time of reading begins. What
 * colleagues read is counted for nobody: the writer looks often, and figures are of guests.
 */
export async function openArticle(
  services: Services,
  guestId: string,
  input: GuestInput<'openArticle'>,
): Promise<GuestArticleAnswers['openArticle'] | Refused> {
  const articleId = await articleNamed(services, input.articleId);
  const found = await findPageAndStore(services, articleId);
  if (found instanceof Refused) return found;
  const { page, store } = found;
  const isColleague = await isReadByColleague(services, guestId);
  const reader = await countOpening(services, { guestId, page, store, isColleague });
  if (reader instanceof Refused) return reader;
  const [dishes, likes] = await Promise.all([
    articleDishes(services, store, page.blocks),
    likesOf(services.database, articleId),
  ]);
  return {
    article: {
      ...articleCard(page),
      ...{ storeId: page.storeId, storeName: store.name, blocks: page.blocks, dishes, likes },
      correctedAtMs: page.correctedAtMs,
      isLiked: reader.isLiked,
      leastReadingMs: leastReadingMs(page),
    },
  };
}

/** A code on paper has room for its own name only; which article it opens is kept with it. */
async function articleNamed({ database }: Services, idOrScene: string): Promise<string> {
  const code = isShareScene(idOrScene) ? await database.get('channelCodes', idOrScene) : null;
  return code?.articleId ?? idOrScene;
}

/** Counts that a guest reached the end, once, and only after a time in which the article can have been read. */
export async function finishArticle(
  services: Services,
  guestId: string,
  { articleId }: GuestInput<'finishArticle'>,
): Promise<GuestArticleAnswers['finishArticle'] | Refused> {
  const found = await findPageAndStore(services, articleId);
  if (found instanceof Refused) return found;
  const { page, store } = found;
  if (await isReadByColleague(services, guestId)) return { isCounted: false };
  const nowMs = services.nowMs();
  const isCounted = await services.database.transact(async (transaction) => {
    const reader = await transaction.get('articleReaders', articleReaderId(articleId, guestId));
    if (!reader) return false;
    if (reader.finishedAtMs !== null) return true;
    if (!isPlausibleReading(page, nowMs - reader.openedAtMs)) return false;
    await transaction.update('articleReaders', reader._id, { finishedAtMs: nowMs });
    await addFact(transaction, {
      reader,
      page,
      store,
      nowMs,
      what: 'finished',
      kind: 'readToEnd',
      change: 1,
    });
    return true;
  });
  return isCounted instanceof Refused ? isCounted : { isCounted };
}

/** One like for each guest, which may be taken back. */
export async function likeArticle(
  services: Services,
  guestId: string,
  { articleId, isLiked }: GuestInput<'likeArticle'>,
): Promise<GuestArticleAnswers['likeArticle'] | Refused> {
  const found = await findPageAndStore(services, articleId);
  if (found instanceof Refused) return found;
  const { page, store } = found;
  const nowMs = services.nowMs();
  const liked = await services.database.transact(async (transaction) => {
    const _id = articleReaderId(articleId, guestId);
    const reader = (await transaction.get('articleReaders', _id)) ?? newReader(guestId, page, nowMs);
    if (reader.isLiked === isLiked) return true;
    const likeChanges = reader.likeChanges + 1;
    await transaction.set('articleReaders', { ...reader, isLiked, likeChanges });
    const change = isLiked ? 1 : -1;
    const what = `like-${likeChanges}`;
    await addFact(transaction, { reader, page, store, nowMs, what, kind: 'likes', change });
    return true;
  });
  if (liked instanceof Refused) return liked;
  return { isLiked, likes: await likesOf(services.database, articleId) };
}

interface Reading {
  readonly page: ArticlePageDocument;
  readonly store: StoreDocument;
}

async function findPageAndStore({ database }: Services, articleId: string): Promise<Reading | Refused> {
  const page = await findPage(database, articleId);
  if (page instanceof Refused) return page;
  const store = await database.get('stores', page.storeId);
  return store ? { page, store } : new Refused('ARTICLE_UNKNOWN');
}

/** Who is suspended or has left reads as a guest. */
async function isReadByColleague({ database }: Services, guestId: string): Promise<boolean> {
  return worksSomewhere(await database.get('staff', guestId));
}

function countOpening(
  services: Services,
  {
    guestId,
    page,
    store,
    isColleague,
  }: Reading & { readonly guestId: string; readonly isColleague: boolean },
): Promise<ArticleReaderDocument | Refused> {
  const openedAtMs = services.nowMs();
  const openedDay = businessDay(store.hours, openedAtMs);
  return services.database.transact(async (transaction) => {
    const _id = articleReaderId(page._id, guestId);
    const before = (await transaction.get('articleReaders', _id)) ?? newReader(guestId, page, openedAtMs);
    const opened = { ...before, openedAtMs, openedDay: isColleague ? before.openedDay : openedDay };
    if (isColleague || before.openedDay === openedDay) {
      await transaction.set('articleReaders', opened);
      return opened;
    }
    const isCounting = before.countOrderAtMs !== null;
    const reader = isCounting
      ? opened
      : { ...opened, countFromMs: openedAtMs, countOrderAtMs: openedAtMs + dayMs };
    await transaction.set('articleReaders', reader);
    const what = `opened-${openedDay}`;
    await addFact(transaction, { reader, page, store, nowMs: openedAtMs, what, kind: 'opened', change: 1 });
    return reader;
  });
}

function newReader(
  guestId: string,
  { _id: articleId }: ArticlePageDocument,
  openedAtMs: number,
): ArticleReaderDocument {
  return {
    ...{ _id: articleReaderId(articleId, guestId), articleId, guestId, openedAtMs, openedDay: '' },
    ...{ finishedAtMs: null, isLiked: false, likeChanges: 0, countOrderAtMs: null, countFromMs: 0 },
  };
}

/** Adds something to be counted, on the business day of the store that tells it. */
async function addFact(
  transaction: Transaction,
  happening: Pick<ArticleFactDocument, 'kind' | 'change'> &
    Reading & {
      readonly reader: Pick<ArticleReaderDocument, '_id'>;
      readonly what: string;
      readonly nowMs: number;
    },
): Promise<void> {
  const { reader, page, store, what, kind, change, nowMs: atMs } = happening;
  const day = businessDay(store.hours, atMs);
  await transaction.add('articleFacts', {
    ...{ _id: `${reader._id}:${what}`, storeId: page.storeId, articleId: page._id },
    ...{ day, kind, change, atMs },
  });
}
