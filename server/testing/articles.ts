import type { StaffInput } from '../../contract/staff';
import { dataOf } from './act';
import { freshId } from './furnish';
import type { House } from './house';

type Wish = StaffInput<'saveArticle'>;

/** A first version with a text, a dish and a way to order; a test names what is different. */
export function articleWish(storeId: string, overrides: Partial<Wish> = {}): Wish {
  return {
    ...{ storeId, articleId: null, requestId: freshId('request-'), expectedVersion: 0 },
    title: '一碗面的清晨',
    summary: '四点起火，六点出面',
    cover: null,
    tags: ['后厨'],
    blocks: [
      { kind: 'heading', text: '四点' },
      { kind: 'paragraph', text: '巷子里只有我们一盏灯。' },
      { kind: 'dish', dishId: 'noodles' },
      { kind: 'door', door: 'order' },
    ],
    ...overrides,
  };
}

export async function writeArticle(
  house: House,
  writer: string,
  storeId: string,
  overrides: Partial<Wish> = {},
): Promise<string> {
  return dataOf(await house.staff(writer, 'saveArticle', articleWish(storeId, overrides))).articleId;
}

/** Written and given to others to look at. */
export async function submittedArticle(
  house: House,
  writer: string,
  storeId: string,
  overrides: Partial<Wish> = {},
): Promise<string> {
  const articleId = await writeArticle(house, writer, storeId, overrides);
  dataOf(await house.staff(writer, 'submitArticle', { storeId, articleId, version: 1 }));
  return articleId;
}

/** Written by one and published by the other. */
export async function publishedArticle(
  house: House,
  {
    writer,
    reviewer,
    storeId,
  }: { readonly writer: string; readonly reviewer: string; readonly storeId: string },
  overrides: Partial<Wish> = {},
): Promise<string> {
  const articleId = await submittedArticle(house, writer, storeId, overrides);
  dataOf(await house.staff(reviewer, 'publishArticle', { storeId, articleId, version: 1, atMs: null }));
  return articleId;
}
