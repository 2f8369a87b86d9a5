import { dataOf, refusalOf } from '../testing/act';
import { submittedArticle } from '../testing/articles';
import { furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

test('an owner who works alone publishes alone, until somebody else works here, at this store or another', async () => {
  const house = await House.open();
  try {
    const { storeId, ownerId } = furnishStore(house);
    const publish = async (articleId: string) =>
      refusalOf(await house.staff(ownerId, 'publishArticle', { storeId, articleId, version: 1, atMs: null }));
    const first = await submittedArticle(house, ownerId, storeId);
    const { article } = dataOf(await house.staff(ownerId, 'viewOwnArticle', { storeId, articleId: first }));
    expect(article.lookFault).toBeNull();
    expect(await publish(first)).toBeNull();
    const second = await submittedArticle(house, ownerId, storeId);
    furnishStore(house);
    expect(await publish(second)).toBe('ARTICLE_BY_ANOTHER');
    hire(house, storeId, 'rider');
    expect(await publish(second)).toBe('ARTICLE_BY_ANOTHER');
  } finally {
    await house.close();
  }
});
