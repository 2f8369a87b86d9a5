import { WebSocket } from 'ws';
import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    put: {
      main: `await cloud.database().collection(event.collection).doc(event.id).set({ data: event.data }); return Date.now();`,
    },
    drop: { main: `await cloud.database().collection('signals').doc(event.id).remove();` },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

interface Received {
  readonly type: string;
  readonly id: string;
  readonly doc?: { readonly version?: number } | null;
  readonly errCode?: number;
  readonly atMs: number;
}

/** A client whose messages can be waited for one after another. */
class Watcher {
  private readonly received: Received[] = [];
  private wake: () => void = () => undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.received.push({ ...(JSON.parse(data.toString('utf8')) as Received), atMs: Date.now() });
      this.wake();
    });
  }

  static async open(openid?: string, headers: Record<string, string> = {}): Promise<Watcher> {
    const query = openid ? `?openid=${openid}` : '';
    const socket = new WebSocket(`ws://127.0.0.1:${cloud.port}/wx/watch${query}`, { headers });
    const watcher = new Watcher(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return watcher;
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  async next(): Promise<Received> {
    while (this.received.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.received.shift() as Received;
  }
}

const put = (collection: string, id: string, data: object) => cloud.invoke('put', { collection, id, data });

test('a watched document is told at once and within 200 ms of each change', async () => {
  await put('signals', 'order-1', { version: 1 });
  const watcher = await Watcher.open('oGuest1');
  watcher.send({ type: 'watch', id: 'w1', collection: 'signals', docId: 'order-1' });
  expect(await watcher.next()).toMatchObject({ type: 'change', id: 'w1', doc: { version: 1 } });
  const { result } = await put('signals', 'order-1', { version: 2 });
  const change = await watcher.next();
  expect(change).toMatchObject({ type: 'change', id: 'w1', doc: { _id: 'order-1', version: 2 } });
  expect(change.atMs - Number(result)).toBeLessThan(200);
  await cloud.invoke('drop', { id: 'order-1' });
  expect(await watcher.next()).toMatchObject({ type: 'change', id: 'w1', doc: null });
  watcher.socket.close();
});

test('a watch hears of its own document alone, and of nothing after it ended', async () => {
  const watcher = await Watcher.open();
  watcher.send({ type: 'watch', id: 'a', collection: 'signals', docId: 'a' });
  watcher.send({ type: 'watch', id: 'b', collection: 'signals', docId: 'b' });
  expect([await watcher.next(), await watcher.next()]).toMatchObject([
    { id: 'a', doc: null },
    { id: 'b', doc: null },
  ]);
  watcher.send({ type: 'unwatch', id: 'a' });
  watcher.send({ type: 'watch', id: 'c', collection: 'signals', docId: 'c' });
  expect(await watcher.next()).toMatchObject({ id: 'c' });
  await put('signals', 'a', { version: 1 });
  await put('signals', 'b', { version: 1 });
  expect(await watcher.next()).toMatchObject({ id: 'b', doc: { version: 1 } });
  watcher.socket.close();
});

test('rules decide who may watch, with the codes of the platform', async () => {
  await put('own', 'mine', { _openid: 'oOwner', text: 'private' });
  const [owner, stranger] = await Promise.all([Watcher.open('oOwner'), Watcher.open('oStranger')]);
  for (const watcher of [owner, stranger])
    watcher.send({ type: 'watch', id: 'w', collection: 'own', docId: 'mine' });
  expect(await owner.next()).toMatchObject({ type: 'change', doc: { text: 'private' } });
  expect(await stranger.next()).toMatchObject({ type: 'error', errCode: -502003 });
  stranger.send({ type: 'watch', id: 'w2', collection: 'notes', docId: 'n' });
  expect(await stranger.next()).toMatchObject({ type: 'error', id: 'w2', errCode: -502003 });
  stranger.send({ type: 'watch', id: 'w3', collection: 'nowhere', docId: 'n' });
  expect(await stranger.next()).toMatchObject({ type: 'error', id: 'w3', errCode: -502005 });
  stranger.send({ nonsense: true });
  expect(await stranger.next()).toMatchObject({ type: 'error', errCode: -501007 });
  for (const watcher of [owner, stranger]) watcher.socket.close();
});

test('a page of another website cannot connect', async () => {
  await expect(Watcher.open('oGuest1', { origin: 'https://evil.example' })).rejects.toThrow('403');
});
