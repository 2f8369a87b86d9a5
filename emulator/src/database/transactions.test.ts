import type { WireClient } from './testing/wire-client';
import { openThings } from './testing/wire-client';

describe('a transaction', () => {
  let things: WireClient;
  let realNowMs: number;
  beforeEach(async () => {
    realNowMs = 0;
    things = openThings({ realNow: () => realNowMs });
    await things.insert({ _id: 'a', code: 1, n: 0 }, { _id: 'b', code: 2, n: 0 });
  });
  afterEach(() => things.database.close());

  it('sees the database as it was at its first operation, and its own writes', async () => {
    const one = await things.begin();
    expect(await one.get('a')).toMatchObject({ n: 0 });
    await things.update('a', { $inc: { n: 5 } });
    await things.update('b', { $inc: { n: 5 } });
    await things.insert({ _id: 'late', code: 3, n: 1 });
    expect(await one.get('a')).toMatchObject({ n: 0 });
    expect(await one.get('b')).toMatchObject({ n: 0 });
    expect(await one.get('late')).toBeNull();
    expect(
      (await one.find({ n: { $gte: 0 } }, [{ path: '_id', direction: 1 }])).map(({ _id, n }) => [_id, n]),
    ).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    await one.insert({ _id: 'own', code: 9, n: 7 });
    expect((await one.find({ n: { $gt: 0 } })).map(({ _id }) => _id)).toEqual(['own']);
    expect(await things.get('own')).toBeNull();
    await one.commit();
    expect(await things.get('own')).toEqual({ _id: 'own', code: 9, n: 7 });
    expect(await things.get('a')).toMatchObject({ n: 5 });
  });

  it('takes its snapshot at the first operation, not at the start', async () => {
    const one = await things.begin();
    await things.update('a', { $set: { n: 3 } });
    expect(await one.get('a')).toMatchObject({ n: 3 });
  });

  it('leaves nothing behind when it is rolled back', async () => {
    const one = await things.begin();
    await one.update('a', { $set: { n: 9, code: 7 } });
    await one.remove('b');
    await one.insert({ _id: 'c', code: 8 });
    expect(await one.get('b')).toBeNull();
    await one.abort();
    expect(await things.find({}, [{ path: '_id', direction: 1 }])).toEqual([
      { _id: 'a', code: 1, n: 0 },
      { _id: 'b', code: 2, n: 0 },
    ]);
    await things.insert({ _id: 'c', code: 7 });
  });

  it('conflicts at once on a document that another one has written, and is gone then', async () => {
    const [one, two] = [await things.begin(), await things.begin()];
    await one.update('a', { $inc: { n: 1 } });
    await two.get('b');
    await expect(two.update('a', { $inc: { n: 1 } })).rejects.toThrow(
      /^DATABASE_TRANSACTION_CONFLICT \[ResourceUnavailable.TransactionConflict\] Transaction is conflict/,
    );
    await expect(two.abort()).rejects.toThrow(
      /^DATABASE_TRANSACTION_FAIL \[ResourceUnavailable.TransactionNotExist\] Transaction does not exist on the server/,
    );
    await one.commit();
    expect(await things.get('a')).toMatchObject({ n: 1 });
  });

  it('conflicts on a document that changed after its snapshot, even when it is back to what it was', async () => {
    const one = await things.begin();
    await one.get('b');
    await things.update('a', { $inc: { n: 1 } });
    await things.update('a', { $inc: { n: -1 } });
    await expect(one.update('a', { $inc: { n: 1 } })).rejects.toThrow('TransactionConflict');
    const two = await things.begin();
    await two.get('b');
    await things.remove('a');
    await expect(two.set('a', { n: 1 })).rejects.toThrow('TransactionConflict');
  });

  it('lets two transactions read each what the other writes (write skew, as MongoDB does)', async () => {
    const [one, two] = [await things.begin(), await things.begin()];
    await one.get('a');
    await two.get('b');
    await one.update('b', { $set: { n: 1 } });
    await two.update('a', { $set: { n: 1 } });
    await one.commit();
    await two.commit();
    expect((await things.find({ n: 1 })).length).toBe(2);
  });

  it('makes writes outside transactions wait for the documents and unique values that it holds', async () => {
    const one = await things.begin();
    await one.update('a', { $inc: { n: 1 }, $set: { code: 5 } });
    const finished: string[] = [];
    const waiting = [
      things.update('a', { $inc: { n: 10 } }).then(() => finished.push('update')),
      things.insert({ _id: 'x', code: 5 }).catch((error: unknown) => finished.push(String(error))),
      things.update({ n: { $gte: 0 } }, { $inc: { n: 100 } }).then(() => finished.push('all')),
    ];
    await things.update('b', { $inc: { n: 1000 } });
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(finished).toEqual([]);
    expect(await things.get('a')).toMatchObject({ n: 0 });
    await one.commit();
    await Promise.all(waiting);
    expect(finished).toContainEqual(expect.stringContaining('E11000 duplicate key'));
    expect(await things.get('a')).toMatchObject({ n: 111, code: 5 });
    expect(await things.get('b')).toMatchObject({ n: 1100 });
  });

  it('refuses a value of a unique index that is taken, and ends', async () => {
    const one = await things.begin();
    await expect(one.insert({ _id: 'x', code: 1 })).rejects.toThrow(/^DATABASE_REQUEST_FAILED .*E11000/);
    await expect(one.commit()).rejects.toThrow('TransactionNotExist');
    const two = await things.begin();
    await two.insert({ _id: 'x', code: 50 });
    await expect(two.insert({ _id: 'y', code: 50 })).rejects.toThrow('E11000');
    const three = await things.begin();
    await three.update('a', { $set: { code: 60 } });
    await three.insert({ _id: 'takes over', code: 1 });
    await three.commit();
    expect(await things.find({ code: 1 })).toEqual([{ _id: 'takes over', code: 1 }]);
    const [four, five] = [await things.begin(), await things.begin()];
    await four.insert({ _id: 'p', code: 70 });
    await expect(five.insert({ _id: 'q', code: 70 })).rejects.toThrow('TransactionConflict');
    const six = await things.begin();
    await six.get('a');
    await things.insert({ _id: 'unseen', code: 80 });
    await expect(six.insert({ _id: 'r', code: 80 })).rejects.toThrow('TransactionConflict');
  });

  it('lives 30 seconds of real time and then lets go of what it holds', async () => {
    const one = await things.begin();
    await one.update('a', { $set: { n: 9 } });
    realNowMs = 29_999;
    expect(await one.get('a')).toMatchObject({ n: 9 });
    realNowMs = 30_000;
    await expect(one.commit()).rejects.toThrow('TransactionNotExist');
    await things.update('a', { $inc: { n: 1 } });
    expect(await things.get('a')).toMatchObject({ n: 1 });
    const two = await things.begin();
    await two.update('a', { $inc: { n: 1 } });
    realNowMs = 60_001;
    await things.update('a', { $inc: { n: 1 } });
    const three = await things.begin();
    await three.update('a', { $inc: { n: 1 } });
    await three.commit();
    expect(await things.get('a')).toMatchObject({ n: 3 });
  });

  it('carries out one operation at a time', async () => {
    const one = await things.begin();
    const [first, second] = await Promise.allSettled([one.get('a'), one.get('b')]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(String((second as PromiseRejectedResult).reason)).toContain(
      '[ResourceUnavailable.TransactionBusy] Transaction is busy',
    );
    expect(await one.get('b')).toMatchObject({ n: 0 });
    await one.commit();
  });

  it('updates and returns one document inside and outside', async () => {
    const one = await things.begin();
    const request = { query: JSON.stringify({ code: 1 }), data: JSON.stringify({ $inc: { n: 4 } }) };
    const answer = await one.ask('modifyAndReturnDoc', request);
    expect(answer.data).toEqual({ updated: 1, doc: JSON.stringify({ _id: 'a', code: 1, n: 4 }) });
    await one.commit();
    expect((await things.ask('modifyAndReturnDoc', request)).data).toMatchObject({ updated: 1 });
    expect(await things.get('a')).toMatchObject({ n: 8 });
    expect((await things.ask('modifyAndReturnDoc', { ...request, query: '{"code":99}' })).data).toEqual({
      updated: 0,
      doc: null,
    });
  });

  it.each([16, 64])(
    'loses none of %i increments at once when conflicts are tried again',
    async (clients) => {
      let attempts = 0;
      const increment = async () => {
        for (;;) {
          attempts++;
          const one = await things.begin();
          try {
            const before = await one.get('a');
            await one.update('a', { $set: { n: Number(before?.['n']) + 1 } });
            return await one.commit();
          } catch (error) {
            if (!String(error).includes('TransactionConflict')) throw error;
          }
        }
      };
      await Promise.all(Array.from({ length: clients }, increment));
      expect(await things.get('a')).toMatchObject({ n: clients });
      expect(attempts).toBeGreaterThan(clients);
    },
    30_000,
  );
});
