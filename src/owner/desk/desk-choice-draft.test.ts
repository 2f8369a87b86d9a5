import type { DeskChoice } from '../../../domain/service/desk-choice';
import { DeskChoiceDraft } from './desk-choice-draft';

const calls: { readonly desk: DeskChoice }[] = [];
let isRefused = false;

jest.mock('../../platform/cloud', () => ({
  callStaff: (_action: string, input: { readonly desk: DeskChoice }) => {
    calls.push(input);
    if (!isRefused) return Promise.resolve({ ok: true, data: { desk: input.desk } });
    const refusal = { code: 'INPUT_INVALID', message: '', details: {} };
    return Promise.resolve({ ok: false, problem: { kind: 'refused', refusal } });
  },
}));

const weCom = { corpId: 'ww1234567890abcdef', url: 'https://work.weixin.qq.com/kfid/kfc01' };

beforeEach(() => {
  calls.length = 0;
  isRefused = false;
});

test('WeCom is chosen with the company and the link, and not before both are there', async () => {
  const draft = new DeskChoiceDraft('wutong', { kind: 'own' });
  expect(draft.isChanged).toBe(false);
  draft.choose('wecom');
  draft.type('corpId', ` ${weCom.corpId}`);
  expect([draft.isWhole, await draft.save()]).toEqual([false, false]);
  draft.type('url', weCom.url);
  expect(await draft.save()).toBe(true);
  expect(calls).toEqual([{ storeId: 'wutong', desk: { kind: 'wecom', ...weCom } }]);
  expect(draft.isChanged).toBe(false);
});

test('what was typed stays when it is refused', async () => {
  isRefused = true;
  const draft = new DeskChoiceDraft('wutong', { kind: 'wecom', ...weCom });
  draft.type('url', 'https://example.com');
  expect(await draft.save()).toBe(false);
  expect(draft).toMatchObject({ url: 'https://example.com', isBusy: false, isChanged: true });
  expect(draft.problem).not.toBeNull();
});
