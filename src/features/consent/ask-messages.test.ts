import type { AnswersByTemplate } from '../../platform/subscription';
import { askForMessages, putOffMessages } from './ask-messages';

const recorded: Record<string, unknown>[] = [];
let answers: AnswersByTemplate = {};

jest.mock('../../platform/cloud', () => ({
  callGuest: (action: string, input: Record<string, unknown>) => {
    if (action === 'recordConsents') recorded.push(input);
    return Promise.resolve({ ok: true, data: { consents: [] } });
  },
}));
jest.mock('../../platform/subscription', () => ({ requestMessages: () => Promise.resolve(answers) }));

const asks = [
  { purpose: 'pickup-ready', templateId: 't1' },
  { purpose: 'refund-done', templateId: 't2' },
] as const;
const at = { storeId: 'wutong', screen: 'after-payment' } as const;

beforeEach(() => {
  recorded.length = 0;
});

test('what WeChat was answered is written down, purpose by purpose', async () => {
  answers = { t1: 'accept', t2: 'reject' };
  expect(await askForMessages(asks, at)).toBe(1);
  expect(recorded).toEqual([
    expect.objectContaining({
      storeId: 'wutong',
      screen: 'after-payment',
      answers: [
        { purpose: 'pickup-ready', answer: 'accept' },
        { purpose: 'refund-done', answer: 'reject' },
      ],
    }),
  ]);
});

test('a question that WeChat never showed is no answer', async () => {
  answers = {};
  expect(await askForMessages(asks, at)).toBe(0);
  expect(recorded).toEqual([]);
});

test('"not now" is remembered for every purpose that was offered', async () => {
  await putOffMessages(asks, at);
  expect(recorded).toEqual([
    expect.objectContaining({
      answers: [
        { purpose: 'pickup-ready', answer: 'later' },
        { purpose: 'refund-done', answer: 'later' },
      ],
    }),
  ]);
});
