import type { WireClient } from './testing/wire-client';
import { collection, openThings } from './testing/wire-client';
import { startSdkCloud, type SdkCloud } from './testing/sdk-cloud';

describe('updates', () => {
  let sdk: SdkCloud;
  beforeAll(async () => {
    sdk = await startSdkCloud({ collections: [collection('things')], clock: { now: () => 5000 } });
  });
  afterAll(() => sdk.close());

  it('understands every update command of the SDK', async () => {
    const _ = sdk.db.command;
    const thing = sdk.db.collection('things').doc('t');
    const cases: [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>][] = [
      [{ a: 1 }, { a: 2, b: { c: 3 } }, { a: 2, b: { c: 3 } }],
      [{ a: { x: 1, y: 2 } }, { a: { x: 5 } }, { a: { x: 5, y: 2 } }],
      [{ a: { x: 1, y: 2 } }, { a: _.set({ x: 5 }) }, { a: { x: 5 } }],
      [{ a: { x: 1, y: 2 } }, { 'a.x': _.remove() }, { a: { y: 2 } }],
      [{ n: 1 }, { n: _.inc(2), m: _.inc(3) }, { n: 3, m: 3 }],
      [{ n: 4 }, { n: _.mul(2.5) }, { n: 10 }],
      [
        { n: 4, m: 4 },
        { n: _.min(3), m: _.max(3) },
        { n: 3, m: 4 },
      ],
      [{ n: 4 }, { n: _.rename('renamed') }, { renamed: 4 }],
      [{ l: [1] }, { l: _.push([2, 3]) }, { l: [1, 2, 3] }],
      [{ l: [3, 1] }, { l: _.push({ each: [2], sort: 1, slice: 2 }) }, { l: [1, 2] }],
      [{ l: [1] }, { l: _.push({ each: [9], position: 0 }) }, { l: [9, 1] }],
      [{ l: [1, 2, 3] }, { l: _.pop() }, { l: [1, 2] }],
      [{ l: [1, 2, 3] }, { l: _.shift() }, { l: [2, 3] }],
      [{ l: [1] }, { l: _.unshift([0]) }, { l: [0, 1] }],
      [{ l: [1, 2, 1] }, { l: _.pull(1) }, { l: [2] }],
      [{ l: [{ n: 1 }, { n: 2 }] }, { l: _.pull({ n: _.gt(1) }) }, { l: [{ n: 1 }] }],
      [{ l: [1, 2, 3, 1] }, { l: _.pullAll([1, 3]) }, { l: [2] }],
      [{ l: [1] }, { l: _.addToSet(1) }, { l: [1] }],
      [{ l: [1] }, { l: _.addToSet(2) }, { l: [1, 2] }],
      [{ n: 1 }, { at: sdk.db.serverDate({ offset: 60 }) }, { n: 1, at: new Date(5060) }],
      [{ l: [{ n: 1 }, { n: 2 }] }, { 'l.1.n': 7 }, { l: [{ n: 1 }, { n: 7 }] }],
    ];
    for (const [before, data, after] of cases) {
      await thing.set({ data: before });
      await thing.update({ data });
      expect([data, (await thing.get()).data]).toEqual([data, { _id: 't', ...after }]);
    }
  });

  describe('that MongoDB refuses', () => {
    let things: WireClient;
    beforeAll(async () => {
      things = openThings();
      await things.insert({ _id: 'a', code: 1, text: 'x', list: [1], nothing: null });
      await things.insert({ _id: 'b', code: 2 });
    });
    afterAll(() => things.database.close());

    it.each([
      [{ $inc: { text: 1 } }, 'Cannot apply $inc to a value of non-numeric type'],
      [{ $mul: { text: 1 } }, 'Cannot apply $mul to a value of non-numeric type'],
      [{ $inc: { nothing: 1 } }, 'of non-numeric type null'],
      [{ $inc: { code: 'one' } }, 'Cannot increment with non-numeric argument'],
      [{ $push: { text: 1 } }, 'must be an array but is of type string'],
      [{ $addToSet: { text: 1 } }, 'must be an array but is of type string'],
      [{ $pop: { text: 1 } }, 'must be an array but is of type string'],
      [{ $set: { 'text.below': 1 } }, "Cannot create field 'below' in element"],
      [{ $set: { a: 1 }, $inc: { a: 1 } }, "would create a conflict at 'a'"],
      [{ $set: { 'a.b': 1 }, $unset: { a: '' } }, "would create a conflict at 'a.b'"],
      [{ $set: { _id: 'other' } }, "immutable field '_id'"],
      [{ $dance: { a: 1 } }, 'Unknown modifier: $dance'],
      [
        { $set: { code: 2 } },
        'E11000 duplicate key error collection: things index: byCode dup key: { code: 2 }',
      ],
    ])('%j', async (data, sentence) => {
      const before = await things.get('a');
      await expect(things.update('a', data)).rejects.toThrow(`DATABASE_REQUEST_FAILED [FailedOperation] `);
      await expect(things.update('a', data)).rejects.toThrow(sentence);
      expect(await things.get('a')).toEqual(before);
    });
  });

  it('changes and removes all that match, each by itself, and counts those that became another document', async () => {
    const things = openThings();
    await things.insert({ _id: 1, code: 1, n: 1 }, { _id: 2, code: 2, n: 1 }, { _id: 3, code: 3, n: 2 });
    expect(await things.update({ n: 1 }, { $set: { n: 2 } })).toBe(2);
    expect(await things.update({}, { $set: { n: 2 } })).toBe(0);
    await expect(things.update({}, { $set: { code: 9 } })).rejects.toThrow('E11000');
    expect((await things.find({}, [{ path: '_id', direction: 1 }])).map(({ code }) => code)).toEqual([
      9, 2, 3,
    ]);
    expect(await things.remove({ _id: { $in: [1, 3, 7] } })).toBe(2);
    expect(await things.remove(2)).toBe(1);
    expect(await things.find({})).toEqual([]);
    await things.database.close();
  });

  it('inserts in order until one is refused', async () => {
    const things = openThings();
    await expect(
      things.insert({ _id: 'a', code: 1 }, { _id: 'b', code: 1 }, { _id: 'c', code: 2 }),
    ).rejects.toThrow('E11000');
    expect((await things.find({})).map(({ _id }) => _id)).toEqual(['a']);
    await expect(things.insert({ _id: 'a', code: 5 })).rejects.toThrow('index: _id_ dup key: { _id: "a" }');
    await expect(things.insert({ $where: 1 })).rejects.toThrow('cannot begin with $');
    await things.database.close();
  });
});
