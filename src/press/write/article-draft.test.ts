import type { CallAnswer } from '../../platform/cloud';
import { ArticleDraft } from './article-draft';
import { tagsIn } from './kept-article';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answer: CallAnswer<unknown>;
const stored = new Map<string, unknown>();

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answer);
  },
}));
jest.mock('../../platform/storage', () => ({
  readStored: (key: string) => stored.get(key) ?? null,
  writeStored: (key: string, value: unknown) => stored.set(key, value),
  removeStored: (key: string) => stored.delete(key),
}));

let draft: ArticleDraft;
let stop: () => void;
beforeEach(() => {
  calls.length = 0;
  stored.clear();
  answer = { ok: true, data: { articleId: 'ar-1', version: 1 } };
  draft = new ArticleDraft('wutong');
  stop = draft.keep();
});
afterEach(() => stop());

test('what was written is there again after the phone was put away, and gone from it once the cloud has it', async () => {
  draft.change({ title: '清晨' });
  const later = new ArticleDraft('wutong');
  later.keep()();
  expect(later.title).toBe('清晨');
  await draft.save();
  expect([...stored.keys()]).toEqual([]);
  draft.change({ summary: '四点' });
  expect([...stored.keys()]).toEqual(['press.draft.ar-1.1']);
});

test('a refusal loses nothing, and the same again is a repeat; after a change it is another version', async () => {
  draft.change({ title: '清晨' });
  const problem = { kind: 'unreachable', detail: '' } as const;
  answer = { ok: false, problem };
  expect(await draft.save()).toBe(problem);
  await draft.save();
  draft.change({ title: '五月的清晨' });
  answer = { ok: true, data: { articleId: 'ar-1', version: 1 } };
  expect(await draft.save()).toBeNull();
  const ids = calls.map(({ input }) => input['requestId']);
  expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
});

test('who asks for a look asks for what is on the screen: it is saved first', async () => {
  draft.change({ title: '清晨' });
  await draft.submit();
  expect(calls.map(({ action }) => action)).toEqual(['saveArticle', 'submitArticle']);
  expect(calls[1]?.input).toEqual({ storeId: 'wutong', articleId: 'ar-1', version: 1 });
  calls.length = 0;
  await draft.submit();
  expect(calls.map(({ action }) => action)).toEqual(['submitArticle']);
});

test('pieces change places with their neighbours, and none leaves the article that way', () => {
  draft.addBlock({ kind: 'heading', text: '四点' });
  draft.moveBlock(1, -1);
  expect(draft.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  draft.moveBlock(0, -1);
  draft.moveBlock(1, 1);
  expect(draft.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  draft.removeBlock(0);
  expect(draft.blocks).toEqual([{ kind: 'paragraph', text: '' }]);
});

test('tags are words with anything between them, each once, four at most', () => {
  expect(tagsIn(' 后厨，早市 后厨、街坊\t节气 第五')).toEqual(['后厨', '早市', '街坊', '节气']);
});
