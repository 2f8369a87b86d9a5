import type { PressAnswers } from '../../contract/press';
import { siteId, type SiteDocument } from '../site/site-documents';
import { dataOf } from './act';
import { articleWish, publishedArticle, submittedArticle, writeArticle } from './articles';
import { freshId, hire } from './furnish';
import type { House } from './house';
import type { Scene, StaffCase } from './staff-cases';

type Cases = {
  readonly [Name in keyof PressAnswers]: StaffCase<Name>;
};

const unaudited = { audited: null };
const text = (zh: string) => ({ zh, en: zh });
const isArticle = () => expect.stringMatching(/^ar-/) as string;

/** A manager of the scene, beside its owner, has written it. */
function writerOf({ house, storeId }: Scene): string {
  return hire(house, storeId, 'manager');
}

async function drafted(scene: Scene, writer = writerOf(scene)) {
  const { house, storeId } = scene;
  return { storeId, articleId: await writeArticle(house, writer, storeId) };
}

async function submitted(scene: Scene) {
  const { house, storeId } = scene;
  return { storeId, articleId: await submittedArticle(house, writerOf(scene), storeId), version: 1 };
}

const job = { title: text('面点师傅'), text: text('早班'), pay: text('面议'), isOpen: true };
const calendarDay = '2026-06-10';

/** Every scene of a house writes the same site. */
function siteVersion(house: House): number {
  return (house.database.read('sites', siteId) as unknown as SiteDocument | null)?.version ?? 0;
}

/** What the restaurant tells its guests, each action ready to succeed. */
export const pressCases: Cases = {
  listOwnArticles: {
    prepare: async (scene) => {
      const { storeId } = await submitted(scene);
      return { storeId, status: 'in-review', beforeMs: null };
    },
    ...unaudited,
  },
  viewOwnArticle: { prepare: (scene) => drafted(scene), ...unaudited },
  saveArticle: { prepare: ({ storeId }) => articleWish(storeId), ...unaudited },
  submitArticle: {
    prepare: async (scene) => ({ ...(await drafted(scene)), version: 1 }),
    actAs: async (scene, openid) => ({ ...(await drafted(scene, openid)), version: 1 }),
    ...unaudited,
  },
  returnArticle: {
    prepare: async (scene) => ({ ...(await submitted(scene)), remarks: '日期再对一下' }),
    ...unaudited,
  },
  publishArticle: {
    prepare: async (scene) => ({ ...(await submitted(scene)), atMs: null }),
    audited: { subject: isArticle, before: 'not published', after: 'version 1 published' },
  },
  withdrawArticle: {
    prepare: async (scene) => {
      const { house, storeId, ownerId } = scene;
      const people = { writer: writerOf(scene), reviewer: ownerId, storeId };
      return { storeId, articleId: await publishedArticle(house, people), reason: '活动结束了' };
    },
    actAs: async (scene, openid, input) => ({ ...input, ...(await drafted(scene, openid)) }),
    audited: { subject: isArticle, before: /published$/, after: 'withdrawn' },
  },
  viewArticleFigures: { prepare: ({ storeId }) => ({ storeId, articleId: null }), ...unaudited },
  viewOwnSite: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  saveSite: {
    prepare: ({ house, storeId }) => ({
      ...{ storeId, requestId: freshId('request-'), expectedVersion: siteVersion(house) },
      ...{ about: text('街坊的厨房'), pictures: [], phone: '021-55550101', contact: text('打电话') },
      licences: [{ name: text('食品经营许可证'), number: 'JY23101050012345' }],
    }),
    audited: { subject: () => siteId, before: /^version \d+$/, after: /^version \d+$/ },
  },
  saveJob: {
    prepare: ({ storeId }) => ({
      ...{ ...job, storeId, jobId: null, requestId: freshId('request-'), expectedVersion: 0 },
    }),
    audited: {
      subject: () => expect.stringMatching(/^jb-/) as string,
      before: 'no such job',
      after: '面点师傅 open',
    },
  },
  listJobApplications: { prepare: ({ storeId }) => ({ storeId, beforeMs: null }), ...unaudited },
  viewCalendar: {
    prepare: ({ storeId }) => ({ storeId, fromDay: calendarDay, toDay: calendarDay }),
    ...unaudited,
  },
  listIdeas: { prepare: ({ storeId }) => ({ storeId, beforeMs: null }), ...unaudited },
  addIdea: {
    prepare: ({ storeId }) => ({ storeId, requestId: freshId('request-'), title: '第一口锅', words: '' }),
    ...unaudited,
  },
  saveCalendarItem: {
    prepare: async ({ house, storeId, ownerId }) => {
      const idea = { storeId, requestId: freshId('request-'), title: '第一口锅', words: '' };
      const { item } = dataOf(await house.staff(ownerId, 'addIdea', idea));
      return {
        ...{ ...idea, itemId: item.itemId, requestId: freshId('request-'), expectedVersion: 1 },
        ...{ channel: 'poster', state: 'planned', day: calendarDay, ownerId: null },
      };
    },
    ...unaudited,
  },
};
