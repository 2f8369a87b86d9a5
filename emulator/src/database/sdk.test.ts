import { startSdkCloud, type SdkCloud } from './testing/sdk-cloud';
import { collection, containing } from './testing/wire-client';

describe('the unmodified SDK', () => {
  let sdk: SdkCloud;
  const now = Date.UTC(2026, 0, 2, 3, 4, 5);
  beforeAll(async () => {
    sdk = await startSdkCloud({
      clock: { now: () => now },
      collections: [
        collection('dishes', { name: 'byCode', unique: true, keys: [{ field: 'code', order: 'asc' }] }),
        collection('counters'),
        collection('things'),
      ],
    });
  });
  afterAll(() => sdk.close());

  it('adds, reads, replaces, updates and removes a document', async () => {
    const dishes = sdk.db.collection('dishes');
    const created = new Date(now - 1000);
    const added = await dishes.add({
      data: { code: 'a', name: '红烧肉', price: 4800, rate: 0.5, created, tags: ['hot'] },
    });
    const id = String(added._id);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const { data } = await dishes.doc(id).get();
    expect(data).toEqual({
      _id: id,
      code: 'a',
      name: '红烧肉',
      price: 4800,
      rate: 0.5,
      created,
      tags: ['hot'],
    });
    expect(
      (
        await dishes
          .doc(id)
          .update({ data: { price: sdk.db.command.inc(200), seen: sdk.db.serverDate({ offset: 5 }) } })
      ).stats,
    ).toEqual({ updated: 1 });
    expect((await dishes.doc(id).get()).data).toMatchObject({ price: 5000, seen: new Date(now + 5) });
    expect((await dishes.doc(id).update({ data: { price: 5000 } })).stats).toEqual({ updated: 0 });
    expect((await dishes.doc(id).set({ data: { code: 'a2' } })).stats).toEqual({ updated: 1, created: 0 });
    expect((await dishes.doc('made').set({ data: { code: 'b' } })).stats).toEqual({ updated: 0, created: 1 });
    expect((await dishes.doc(id).get()).data).toEqual({ _id: id, code: 'a2' });
    expect((await dishes.doc(id).remove()).stats).toEqual({ removed: 1 });
    expect((await dishes.doc('made').remove()).stats).toEqual({ removed: 1 });
  });

  it('gives the error codes of the real service', async () => {
    const { db } = sdk;
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(db.collection('dishes').doc('nobody').get()).rejects.toMatchObject({ errCode: -1 });
    await db.collection('dishes').add({ data: { code: 'same' } });
    await expect(db.collection('dishes').add({ data: { code: 'same' } })).rejects.toMatchObject({
      errCode: -502001,
      message: containing('E11000 duplicate key error'),
    });
    await db.collection('dishes').add({ data: { name: 'no code counts as null' } });
    await expect(db.collection('dishes').add({ data: {} })).rejects.toMatchObject({ errCode: -502001 });
    await db.createCollection('fresh');
    await expect(db.createCollection('fresh')).rejects.toMatchObject({
      errCode: -1,
      message: containing('Table exist'),
    });
    await db
      .collection('things')
      .doc('text')
      .set({ data: { n: 'three' } });
    await expect(
      db
        .collection('things')
        .doc('text')
        .update({ data: { n: db.command.inc(1) } }),
    ).rejects.toMatchObject({ errCode: -502001, message: containing('non-numeric type') });
  });

  it('says in the words of the real service why a transaction failed', async () => {
    const { db } = sdk;
    await db
      .collection('counters')
      .doc('held')
      .set({ data: { n: 0 } });
    const one = await db.startTransaction();
    const two = await db.startTransaction();
    await one
      .collection('counters')
      .doc('held')
      .update({ data: { n: 1 } });
    await expect(
      two
        .collection('counters')
        .doc('held')
        .update({ data: { n: 2 } }),
    ).rejects.toMatchObject({
      errCode: -501001,
      message: containing('TransactionConflict'),
    });
    await expect(two.commit()).rejects.toMatchObject({
      message: containing('TransactionNotExist'),
    });
    await one.commit();
    expect((await db.collection('counters').doc('held').get()).data).toEqual({ _id: 'held', n: 1 });
  });

  it('lets 16 increments at once all succeed when conflicts are tried again', async () => {
    const { db } = sdk;
    await db
      .collection('counters')
      .doc('sum')
      .set({ data: { n: 0 } });
    const increment = async (): Promise<void> => {
      for (let attempt = 0; ; attempt++) {
        try {
          return await db.runTransaction(async (transaction) => {
            const counter = transaction.collection('counters').doc('sum');
            const { data } = await counter.get();
            await counter.update({ data: { n: Number(data['n']) + 1 } });
          });
        } catch (error) {
          if (attempt > 500 || !/TransactionConflict|TransactionBusy/.test(String(error))) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        }
      }
    };
    await Promise.all(Array.from({ length: 16 }, increment));
    expect((await db.collection('counters').doc('sum').get()).data).toEqual({ _id: 'sum', n: 16 });
  });
});
