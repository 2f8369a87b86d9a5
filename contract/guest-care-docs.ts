import { orderId, storeId, type ActionDoc } from './action-docs';
import type { GuestCareAnswers } from './guest-care';
import type { RefusalCode } from './refusal';

const guestId = 'oGuestXiaoman_4hRc8NzJm6KtVg';
const requestId = 'f0a9d3c2-51b7-4e0e-9d21';
const taskId = 'tk-3f1c9a7e5b2d4860aa17c3e9';
const answerId = 'ca-3f1c9a7e5b2d4860aa17c3e9';
const ofGuest = { storeId, guestId };
const due = { day: '2026-11-26', minute: 1080 };

const ofDesk: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofStore: readonly RefusalCode[] = [...ofDesk, 'STORE_UNKNOWN'];
const ofKnownGuest: readonly RefusalCode[] = [...ofDesk, 'GUEST_UNKNOWN'];
const ofTask: readonly RefusalCode[] = [...ofDesk, 'TASK_UNKNOWN', 'TASK_MOVED_ON', 'BUSY'];

export const guestCareDocs: Readonly<Record<keyof GuestCareAnswers, ActionDoc>> = {
  viewGuestCard: {
    summary:
      'What a colleague should know of a guest of their store: tags and notes, orders of late, open refunds, reservations and coupons.',
    example: ofGuest,
    refusals: [...ofStore, 'GUEST_UNKNOWN'],
  },
  setGuestTags: {
    summary: 'Replaces the tags of a guest; at most eight, allergies are shown first.',
    example: { ...ofGuest, tagIds: ['peanut', 'window'] },
    refusals: [...ofKnownGuest, 'BUSY'],
  },
  addGuestNote: {
    summary: 'Writes down something that colleagues should know of a guest, with who and when; it is kept.',
    example: { ...ofGuest, requestId, words: '上次汤洒了，给换了一份，之后还是很客气' },
    refusals: ofKnownGuest,
  },
  saveGuestTags: {
    summary: "Replaces the tags that the store's guests may have.",
    example: { storeId, tags: [{ id: 'peanut', kind: 'allergy', name: { zh: '花生过敏', en: 'Peanuts' } }] },
    refusals: ofDesk,
  },
  listCannedAnswers: {
    summary: 'The answers that the store keeps ready; `domain/guest-care/canned-answer.ts` fills them in.',
    example: { storeId },
    refusals: ofDesk,
  },
  saveCannedAnswer: {
    summary:
      'Changes an answer that is kept ready, or adds one. In braces may stand guest, store, order, table, hours and minutes.',
    example: {
      ...{ storeId, requestId, answerId: null, title: { zh: '还要多久', en: 'How long' } },
      text: {
        zh: '{guest}您好，{order}号单还要{minutes}分钟。',
        en: '{guest}, order {order} needs {minutes} more minutes.',
      },
    },
    refusals: [...ofDesk, 'CANNED_ANSWER_UNKNOWN', 'LIST_FULL', 'BUSY'],
  },
  removeCannedAnswer: {
    summary: 'Throws an answer away; one that is gone stays so.',
    example: { storeId, answerId },
    refusals: [...ofDesk, 'CANNED_ANSWER_UNKNOWN', 'BUSY'],
  },
  giveApology: {
    summary:
      'Gives a coupon because something went wrong, once for an order, within the limit of the role and of the guest’s month.',
    example: {
      ...{ ...ofGuest, requestId, conversationId: null, orderId },
      ...{ gift: { kind: 'coupon', amount: 1500 }, reason: '面等了四十分钟' },
    },
    refusals: [
      ...ofStore,
      'GUEST_UNKNOWN',
      'ORDER_UNKNOWN',
      'CONVERSATION_UNKNOWN',
      'DISH_UNKNOWN',
      'APOLOGY_ABOVE_LIMIT',
      'APOLOGY_GIVEN',
      'TOO_MANY_ATTEMPTS',
      'BUSY',
    ],
  },
  listTasks: {
    summary: 'Complaints and other promises: mine, all, those overdue, or those closed, a page at a time.',
    example: { storeId, which: 'mine', after: null },
    refusals: ofStore,
  },
  viewTask: {
    summary: 'One task with everything that was done, newest first.',
    example: { storeId, taskId, beforeNumber: null },
    refusals: [...ofStore, 'TASK_UNKNOWN'],
  },
  openTask: {
    summary:
      'Makes a complaint of a conversation, an order or a review the task of a colleague, with a date.',
    example: {
      ...{ storeId, requestId, source: { kind: 'order', id: orderId }, subject: '汤里有头发' },
      ...{ ownerId: null, due },
    },
    refusals: [
      ...ofStore,
      'ORDER_UNKNOWN',
      'CONVERSATION_UNKNOWN',
      'COLLEAGUE_UNKNOWN',
      'TASK_DUE_WRONG',
      'BUSY',
    ],
  },
  assignTask: {
    summary: 'Gives a task to a colleague, or keeps it, with another date.',
    example: { storeId, taskId, requestId, version: 1, ownerId: null, due },
    refusals: [...ofTask, 'STORE_UNKNOWN', 'COLLEAGUE_UNKNOWN', 'TASK_DUE_WRONG'],
  },
  noteTask: {
    summary: 'Writes down what was done; with the first note the task is in progress.',
    example: { storeId, taskId, requestId, words: '打过电话，客人晚上再回' },
    refusals: ofTask,
  },
  closeTask: {
    summary: 'Ends a task, and says how it ended.',
    example: { storeId, taskId, requestId, version: 2, reason: '送了一份新的，客人说没事了' },
    refusals: ofTask,
  },
  reopenTask: {
    summary: 'Takes a closed task up again, with another date.',
    example: { storeId, taskId, requestId, version: 3, reason: '客人又来问', due },
    refusals: [...ofTask, 'STORE_UNKNOWN', 'TASK_DUE_WRONG'],
  },
  previewNewDish: {
    summary: 'How many guests allowed news of this store, and why nobody else gets any.',
    example: { storeId, dishId: 'beef-noodles' },
    refusals: [...ofStore, 'DISH_UNKNOWN'],
  },
  announceNewDish: {
    summary:
      'Tells guests who allowed it of a dish, in batches; licence, cap and quiet hours are those of every message. A repeat sends nothing twice.',
    example: { requestId, storeId, dishId: 'beef-noodles', words: '今冬第一锅，老汤炖足八小时' },
    refusals: [...ofStore, 'DISH_UNKNOWN', 'BUSY'],
  },
  viewServiceFigures: {
    summary:
      'How the service desk did: first answers, resolution and ratings of the desk, of each day and of each colleague; a month at most.',
    example: { storeId, range: { fromDay: '2026-11-19', toDay: '2026-11-25' } },
    refusals: ofStore,
  },
  listAnnouncements: {
    summary: 'The newest announcements, how far each has come, and the dishes that can be announced.',
    example: { storeId },
    refusals: [...ofDesk, 'STORE_UNKNOWN'],
  },
};
