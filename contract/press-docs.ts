import type { ActionDoc } from './action-docs';
import type { GuestArticleAnswers } from './articles';
import type { PressAnswers } from './press';
import type { RefusalCode } from './refusal';
import type { GuestSiteAnswers } from './site';

const storeId = 'wutong-lane';
const articleId = 'ar-3f1c9a7e5b2d4860aa17c3e9';
const jobId = 'jb-3f1c9a7e5b2d4860aa17c3e9';
const requestId = 'f0a9d3c2-51b7-4e0e-9d1f';
const own = { storeId, articleId };
const local = (zh: string, en: string) => ({ zh, en });

const ofStaff: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofStore: readonly RefusalCode[] = [...ofStaff, 'STORE_UNKNOWN'];
const ofStep: readonly RefusalCode[] = [
  ...ofStaff,
  ...(['ARTICLE_UNKNOWN', 'ARTICLE_CHANGED', 'ARTICLE_MOVED_ON', 'BUSY'] as const),
];
const ofContent: readonly RefusalCode[] = [
  'TOO_MANY_ATTEMPTS',
  'CONTENT_REFUSED',
  'CONTENT_UNCHECKED',
  'BUSY',
];

type GuestDocs = Readonly<Record<keyof (GuestArticleAnswers & GuestSiteAnswers), ActionDoc>>;
type StaffDocs = Readonly<Record<keyof PressAnswers, ActionDoc>>;

export const guestPressDocs: GuestDocs = {
  viewSite: {
    summary:
      'The site of the whole restaurant: what it says of itself, its open jobs, its newest articles, its stores.',
    example: {},
    refusals: [],
  },
  listArticles: {
    summary:
      'Articles, newest first, ten at a time; by tag, or by words. A page may be short and still have a next one.',
    example: { tag: null, search: '虾饺', beforeMs: null },
    refusals: [],
  },
  openArticle: {
    summary: 'One article whole, with its dishes as the menu has them now. Counted once a guest and day.',
    example: { articleId },
    refusals: ['ARTICLE_UNKNOWN', 'BUSY'],
  },
  finishArticle: {
    summary:
      'The guest has reached the end. Counted once, and only after a time in which it can have been read.',
    example: { articleId },
    refusals: ['ARTICLE_UNKNOWN', 'BUSY'],
  },
  likeArticle: {
    summary: 'Likes an article, or likes it no more; one like for each guest.',
    example: { articleId, isLiked: true },
    refusals: ['ARTICLE_UNKNOWN', 'BUSY'],
  },
  applyForJob: {
    summary:
      'Asks for a job, once for each request id. It becomes a task of somebody who leads, and is kept 90 days.',
    example: { requestId, jobId, name: '小许', phone: '13912345678', words: '在面馆做过两年。' },
    refusals: ['JOB_UNKNOWN', 'PHONE_WRONG', ...ofContent],
  },
  tellStory: {
    summary: "A guest's own story goes to the house's ideas, once for each request id.",
    example: { requestId, storeId, words: '十年前第一次约会就在靠窗那桌。' },
    refusals: ['STORE_UNKNOWN', ...ofContent],
  },
};

const content = {
  title: '一碗面的清晨',
  summary: '四点起火，六点出面',
  cover: null,
  tags: ['后厨'],
  blocks: [
    { kind: 'paragraph', text: '四点，巷子里只有我们一盏灯。' },
    { kind: 'dish', dishId: 'beef-noodles' },
    { kind: 'door', door: 'reserve' },
  ],
};

export const staffPressDocs: StaffDocs = {
  listOwnArticles: {
    summary: "The store's articles of one state, those changed last in front; and how many wait for a look.",
    example: { storeId, status: 'in-review', beforeMs: null },
    refusals: ofStore,
  },
  viewOwnArticle: {
    summary:
      'The newest version of an article, what was said of it, and whether this colleague may publish it.',
    example: own,
    refusals: [...ofStore, 'ARTICLE_UNKNOWN'],
  },
  saveArticle: {
    summary:
      "Keeps the next version as a draft, once for each request id, after WeChat's judgement. Guests go on reading the published one.",
    example: { storeId, articleId: null, requestId, expectedVersion: 0, ...content },
    refusals: [...ofStaff, 'ARTICLE_UNKNOWN', 'ARTICLE_CHANGED', 'PICTURE_REFUSED', ...ofContent],
  },
  submitArticle: {
    summary: "Asks for another's look at the version that was shown.",
    example: { ...own, version: 1 },
    refusals: [...ofStep, 'ARTICLE_UNFINISHED'],
  },
  returnArticle: {
    summary: 'Gives a version back with remarks; what was timed is timed no more.',
    example: { ...own, version: 1, remarks: '第二段的日期再对一下' },
    refusals: ofStep,
  },
  publishArticle: {
    summary:
      'Puts a version before guests, now or at a moment. Never by whoever wrote it, and somebody who leads has written or looked at it; only who works alone publishes alone.',
    example: { ...own, version: 1, atMs: null },
    refusals: [...ofStep, 'ARTICLE_BY_ANOTHER', 'PUBLISH_TIME_WRONG'],
  },
  withdrawArticle: {
    summary: 'Takes an article away from guests, or ends a draft, with a reason; it stays in the history.',
    example: { ...own, reason: '活动结束了' },
    refusals: [...ofStaff, 'ARTICLE_UNKNOWN', 'BUSY'],
  },
  viewArticleFigures: {
    summary:
      'How often articles were opened, read to the end and liked, and how many readers ordered within a day; of the store or of one article, by day.',
    example: { storeId, articleId: null },
    refusals: [...ofStore, 'ARTICLE_UNKNOWN'],
  },
  viewOwnSite: {
    summary:
      'The site as those who lead see it, with the jobs of their store and the newest who applied for them.',
    example: { storeId },
    refusals: ofStore,
  },
  saveSite: {
    summary: 'The owner makes the next version of the site of the whole restaurant; every version is kept.',
    example: {
      ...{ storeId, requestId, expectedVersion: 1 },
      about: local('街坊的厨房，开了十一年。', 'A kitchen of the neighbourhood for eleven years.'),
      pictures: [],
      phone: '021-5555 0101',
      contact: local('每天 10 点到 21 点有人接电话', 'Somebody answers from 10 to 21'),
      licences: [{ name: local('食品经营许可证', 'Food business licence'), number: 'JY23101050012345' }],
    },
    refusals: [...ofStaff, 'SITE_CHANGED', 'PHONE_WRONG', 'PICTURE_REFUSED', ...ofContent],
  },
  saveJob: {
    summary: 'Puts a job of the store up, changes it, or says that it is taken; once for each request id.',
    example: {
      ...{ storeId, jobId: null, requestId, expectedVersion: 0, isOpen: true },
      title: local('面点师傅', 'Dim sum cook'),
      text: local('早班，两年经验', 'Early shift, two years of experience'),
      pay: local('月薪 7000 起', 'From ¥7,000 a month'),
    },
    refusals: [...ofStaff, 'JOB_UNKNOWN', 'SITE_CHANGED', 'LIST_FULL', ...ofContent],
  },
  listJobApplications: {
    summary: 'Who would like to work at the store, newest first, as long as it is kept; before a moment.',
    example: { storeId, beforeMs: null },
    refusals: ofStore,
  },
  viewCalendar: {
    summary:
      "What goes out on up to six weeks of the store's days: what is planned, and what goes out by itself; with the newest ideas.",
    example: { storeId, fromDay: '2026-04-27', toDay: '2026-05-31' },
    refusals: ofStore,
  },
  listIdeas: {
    summary: 'Ideas of colleagues and guests, newest first.',
    example: { storeId, beforeMs: null },
    refusals: ofStaff,
  },
  addIdea: {
    summary: 'Writes an idea down, once for each request id.',
    example: { storeId, requestId, title: '老顾的第一口锅', words: '他还留着，可以拍一张。' },
    refusals: [...ofStaff, ...ofContent],
  },
  saveCalendarItem: {
    summary: 'Plans something, moves it, or ends it; of two who saw the same version one wins.',
    example: {
      ...{ storeId, itemId: null, requestId, expectedVersion: 0, title: '端午粽子海报', words: '' },
      ...{ channel: 'poster', state: 'planned', day: '2026-06-10', ownerId: null },
    },
    refusals: [...ofStaff, 'CALENDAR_ITEM_UNKNOWN', 'SITE_CHANGED', 'COLLEAGUE_UNKNOWN', ...ofContent],
  },
};
