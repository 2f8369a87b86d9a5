import { buildMessage, buildPage, talkAtMs } from '../../../tests/taro-stubs/build-conversation';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { MessagePage, ServiceMessageView } from '../../../contract/service';
import type { CallAnswer, Problem } from '../../platform/cloud';
import type { ChosenPicture } from '../../platform/picture-upload';
import type { SentContent } from './outgoing';
import { Thread } from './thread';

const unreachable: Problem = { kind: 'unreachable', detail: '' };
const refused: Problem = {
  kind: 'refused',
  refusal: { code: 'MESSAGE_TOO_LONG', message: '', details: {} },
};

let sent: { readonly requestId: string; readonly content: SentContent }[];
let read: number[];
let unread: number;
let uploads: string[];
let uploaded: string | null;
let folder: string | null;
let page: (before: number | null) => CallAnswer<MessagePage>;
let answer: (requestId: string) => CallAnswer<readonly ServiceMessageView[]>;

jest.mock('../../platform/picture-upload', () => ({
  ...jest.requireActual<object>('../../platform/picture-upload'),
  uploadPicture: (_picture: unknown, cloudPath: string, onProgress: (percent: number) => void) => {
    uploads.push(cloudPath);
    onProgress(40);
    return Promise.resolve(uploaded);
  },
}));

function open(): Thread {
  return new Thread(
    {
      fetch: (before) => {
        const fetched = page(before);
        if (fetched.ok) folder = 'service/c1/';
        return Promise.resolve(fetched);
      },
      send: (requestId, content) => {
        sent.push({ requestId, content });
        return Promise.resolve(answer(requestId));
      },
      markRead: (position) => {
        read.push(position);
        return Promise.resolve({ ok: true, data: {} });
      },
      unread: () => unread,
      uploadFolder: () => folder,
    },
    { author: 'guest', key: 'unsent', now: () => talkAtMs, problemText: () => '' },
  );
}

const textOf = ({ content }: { readonly content: { readonly kind: string } }) =>
  content.kind === 'text' && 'text' in content ? content.text : content.kind;
const mine = (requestId: string, number = 90) => buildMessage(number, { author: 'guest', requestId });

beforeEach(() => {
  forgetEverything();
  [sent, read, uploads] = [[], [], []];
  unread = 0;
  folder = null;
  uploaded = 'cloud://env.bucket/service/c1/x.jpg';
  page = () => ({ ok: true, data: buildPage(1, 3) });
  answer = (requestId) => ({ ok: true, data: [mine(requestId)] });
});

describe('What somebody sends', () => {
  test('stands there at once, and becomes the message of the cloud', async () => {
    const thread = open();
    await thread.refresh();
    thread.type(' 可以不要葱吗 ');
    const sending = thread.sendDraft();
    expect([thread.draft, thread.outgoing.map(({ state }) => state)]).toEqual(['', ['sending']]);
    await sending;
    expect(thread.outgoing).toEqual([]);
    expect(thread.messages.at(-1)).toMatchObject({ author: 'guest', requestId: sent[0]?.requestId });
    expect(sent.map(textOf)).toEqual(['可以不要葱吗']);
  });

  test('that did not arrive is sent again under the same id, also after the app was closed', async () => {
    answer = () => ({ ok: false, problem: unreachable });
    const thread = open();
    await thread.send({ kind: 'text', text: '在吗' });
    expect(thread.outgoing).toMatchObject([{ state: 'failed', problem: unreachable }]);
    const later = open();
    expect(later.outgoing.map(textOf)).toEqual(['在吗']);
    answer = (requestId) => ({ ok: true, data: [mine(requestId)] });
    await later.retry(later.outgoing[0]?.requestId ?? '');
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1);
    expect([later.outgoing, later.messages.length]).toEqual([[], 1]);
    expect(open().outgoing).toEqual([]);
  });

  test('whose answer was lost is not shown twice', async () => {
    answer = () => ({ ok: false, problem: unreachable });
    const thread = open();
    await thread.send({ kind: 'text', text: '在吗' });
    const requestId = sent[0]?.requestId ?? '';
    page = () => ({ ok: true, data: { messages: [mine(requestId)], olderBefore: null } });
    await thread.refresh();
    expect(thread.outgoing).toEqual([]);
    expect(thread.messages).toHaveLength(1);
  });

  test('goes one after the other, in the order in which it was said', async () => {
    const thread = open();
    await Promise.all(['一', '二', '三'].map((text) => thread.send({ kind: 'text', text })));
    await Promise.resolve();
    expect(sent.map(textOf)).toEqual(['一', '二', '三']);
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3);
  });
});

describe('Nothing is lost on a refusal', () => {
  beforeEach(() => {
    answer = () => ({ ok: false, problem: refused });
  });

  test('the words are in the field again, with the reason beside them', async () => {
    const thread = open();
    thread.type('太长的话');
    await thread.sendDraft();
    expect([thread.draft, thread.refusal, thread.outgoing]).toEqual(['太长的话', refused, []]);
    thread.type('短一点');
    expect(thread.refusal).toBeNull();
  });

  test('words that were written meanwhile stay, and the refused ones stand as not sent', async () => {
    const thread = open();
    thread.type('第一句');
    const sending = thread.sendDraft();
    thread.type('第二句');
    await sending;
    expect(thread.draft).toBe('第二句');
    expect(thread.outgoing).toMatchObject([{ state: 'failed', problem: refused }]);
    thread.discard(thread.outgoing[0]?.requestId ?? '');
    expect(thread.outgoing).toEqual([]);
  });

  test('more characters than a message may have are counted and not sent', async () => {
    const thread = open();
    thread.type('长'.repeat(1_003));
    await thread.sendDraft();
    expect([thread.excess, sent, thread.draft.length]).toEqual([3, [], 1_003]);
  });
});

describe('A picture', () => {
  const picture: ChosenPicture = { path: 'wxfile://a.jpg', bytes: 200_000, ending: 'jpg' };

  const settled = () => jest.advanceTimersByTimeAsync(0);
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test.each([
    [{ ...picture, bytes: 20 * 1024 * 1024 }, 'too-large'],
    [{ ...picture, ending: 'svg' }, 'not-a-picture'],
  ] as const)('that the cloud would not take is not uploaded', (wrong, fault) => {
    const thread = open();
    expect(thread.sendPicture(wrong)).toBe(fault);
    expect([uploads, thread.outgoing]).toEqual([[], []]);
  });

  test('that is chosen before the conversation is there waits for it, and goes', async () => {
    const thread = open();
    expect(thread.sendPicture(picture)).toBeNull();
    await settled();
    expect(uploads).toEqual([`service/c1/${sent[0]?.requestId}.jpg`]);
    expect([thread.outgoing, thread.status]).toEqual([[], 'ready']);
  });

  test('is uploaded into the folder of the conversation and then sent', async () => {
    const thread = open();
    await thread.refresh();
    expect(thread.sendPicture(picture)).toBeNull();
    expect(thread.outgoing[0]?.percent).toBe(40);
    await settled();
    expect(uploads).toEqual([`service/c1/${sent[0]?.requestId}.jpg`]);
    expect(sent[0]?.content).toEqual({ kind: 'picture', fileId: uploaded });
    expect(thread.outgoing).toEqual([]);
  });

  test('whose upload broke is kept and goes on where it broke', async () => {
    uploaded = null;
    const thread = open();
    thread.sendPicture(picture);
    await settled();
    expect(thread.outgoing).toMatchObject([{ state: 'failed', percent: null }]);
    uploaded = 'cloud://env.bucket/service/c1/y.jpg';
    answer = () => ({ ok: false, problem: unreachable });
    const [{ requestId } = { requestId: '' }] = thread.outgoing;
    await thread.retry(requestId);
    answer = () => ({ ok: true, data: [mine(requestId)] });
    await thread.retry(requestId);
    expect(uploads).toHaveLength(2);
    expect(new Set(sent.map((each) => each.requestId)).size).toBe(1);
    expect(thread.outgoing).toEqual([]);
  });
});

describe('Older messages', () => {
  test('come page by page, in front of what is there', async () => {
    page = (before) => ({ ok: true, data: before === null ? buildPage(4, 6, 44) : buildPage(1, 3) });
    const thread = open();
    await thread.refresh();
    await Promise.all([thread.loadOlder(), thread.loadOlder()]);
    expect(thread.messages.map(textOf)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `第 ${number} 句`));
    expect(thread.known.olderBefore).toBeNull();
  });

  test('stay when new ones come', async () => {
    const thread = open();
    await thread.refresh();
    page = () => ({ ok: true, data: buildPage(3, 5, 33) });
    await thread.refresh();
    expect(thread.messages).toHaveLength(5);
    expect(thread.known.olderBefore).toBeNull();
  });

  test('are fetched anew after so much was said that a hole would stand between', async () => {
    const thread = open();
    await thread.refresh();
    page = () => ({ ok: true, data: buildPage(40, 42, 440) });
    await thread.refresh();
    expect(thread.messages.map(textOf)).toEqual(['第 40 句', '第 41 句', '第 42 句']);
    expect(thread.known.olderBefore).toBe(440);
  });
});

describe('What the other side wrote counts as read', () => {
  const last = buildMessage(3).position;

  test('once it is on the screen, and once for all of it', async () => {
    unread = 3;
    const thread = open();
    await thread.refresh();
    expect(read).toEqual([]);
    thread.look({ isWatched: true });
    thread.look({ isAtBottom: true });
    await Promise.resolve();
    expect(read).toEqual([last]);
  });

  test('not while somebody reads further up, or looks elsewhere', async () => {
    unread = 3;
    const thread = open();
    thread.look({ isWatched: true, isAtBottom: false });
    await thread.refresh();
    thread.look({ isWatched: false, isAtBottom: true });
    await thread.refresh();
    expect(read).toEqual([]);
  });

  test('and nothing is told where nothing is unread', async () => {
    const thread = open();
    thread.look({ isWatched: true });
    await thread.refresh();
    expect(read).toEqual([]);
  });
});

test('without a line the thread says so and keeps what it has', async () => {
  const thread = open();
  page = () => ({ ok: false, problem: unreachable });
  await thread.refresh();
  expect([thread.status, thread.problem]).toEqual(['failed', unreachable]);
  page = () => ({ ok: true, data: buildPage(1, 3) });
  await thread.refresh();
  page = () => ({ ok: false, problem: unreachable });
  await thread.refresh();
  expect([thread.status, thread.messages.length]).toEqual(['ready', 3]);
});
