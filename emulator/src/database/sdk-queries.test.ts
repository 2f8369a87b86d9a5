import { startSdkCloud, type SdkCloud, type SdkCollection } from './testing/sdk-cloud';
import { collection, containing } from './testing/wire-client';

describe('queries through the SDK', () => {
  let sdk: SdkCloud;
  let dishes: SdkCollection;
  beforeAll(async () => {
    sdk = await startSdkCloud({
      collections: [
        collection('dishes', { name: 'byPrice', unique: false, keys: [{ field: 'price', order: 'asc' }] }),
        collection('orders'),
      ],
    });
    dishes = sdk.db.collection('dishes');
    await dishes.add({
      data: [
        {
          _id: 'tofu',
          name: '麻婆豆腐',
          price: 2600,
          tags: ['hot', 'soft'],
          stock: { left: 3 },
          sizes: [{ id: 's', price: 2600 }],
        },
        {
          _id: 'pork',
          name: '红烧肉',
          price: 4800,
          tags: ['sweet'],
          stock: { left: 0 },
          sizes: [
            { id: 's', price: 4800 },
            { id: 'l', price: 6800 },
          ],
        },
        { _id: 'tea', name: 'Lemon Tea', price: 1800, tags: [], soldOut: true },
        { _id: 'rice', name: 'Rice', price: 300 },
      ],
    });
  });
  afterAll(() => sdk.close());

  const found = async (query: Record<string, unknown>) => {
    const { data } = await dishes.where(query).get();
    return data.map(({ _id }) => _id).sort();
  };

  it('understands every query command', async () => {
    const _ = sdk.db.command;
    const cases: [Record<string, unknown>, string[]][] = [
      [{ price: 300 }, ['rice']],
      [{ price: _.eq(1800) }, ['tea']],
      [{ price: _.neq(1800) }, ['pork', 'rice', 'tofu']],
      [{ price: _.lt(1800) }, ['rice']],
      [{ price: _.lte(1800) }, ['rice', 'tea']],
      [{ price: _.gt(2600) }, ['pork']],
      [{ price: _.gte(2600) }, ['pork', 'tofu']],
      [{ price: _.in([300, 4800]) }, ['pork', 'rice']],
      [{ price: _.nin([300, 4800]) }, ['tea', 'tofu']],
      [{ price: _.gt(300).and(_.lt(4800)) }, ['tea', 'tofu']],
      [{ price: _.eq(300).or(_.eq(1800)) }, ['rice', 'tea']],
      [{ price: _.not(_.gt(1800)) }, ['rice', 'tea']],
      [{ price: _.nor([_.gt(2600), _.lt(1800)]) }, ['tea', 'tofu']],
      [{ soldOut: _.exists(true) }, ['tea']],
      [{ soldOut: _.exists(false) }, ['pork', 'rice', 'tofu']],
      [{ price: _.mod(1000, 800) }, ['pork', 'tea']],
      [{ tags: 'hot' }, ['tofu']],
      [{ tags: _.all(['hot', 'soft']) }, ['tofu']],
      [{ tags: _.size(0) }, ['tea']],
      [{ sizes: _.elemMatch({ id: 'l', price: _.gt(5000) }) }, ['pork']],
      [{ stock: { left: 0 } }, ['pork']],
      [{ 'stock.left': _.gt(0) }, ['tofu']],
      [{ name: sdk.db.RegExp({ regexp: '^lemon', options: 'i' }) }, ['tea']],
      [{ name: /肉$/ }, ['pork']],
      [{ soldOut: null }, ['pork', 'rice', 'tofu']],
    ];
    for (const [query, expected] of cases) expect([query, await found(query)]).toEqual([query, expected]);
    const either = _.or([{ price: _.lt(1000) }, { tags: 'sweet' }]) as unknown as Record<string, unknown>;
    expect(await found(either)).toEqual(['pork', 'rice']);
    const both = _.and([{ price: _.gt(1000) }, { tags: 'sweet' }]) as unknown as Record<string, unknown>;
    expect(await found(both)).toEqual(['pork']);
  });

  it('sorts, skips, limits, chooses fields and counts', async () => {
    const page = await dishes
      .orderBy('price', 'desc')
      .skip(1)
      .limit(2)
      .field({ name: true, _id: false })
      .get();
    expect(page.data).toEqual([{ name: '麻婆豆腐' }, { name: 'Lemon Tea' }]);
    expect((await dishes.doc('tea').field({ price: true }).get()).data).toEqual({ _id: 'tea', price: 1800 });
    expect(await dishes.where({ price: sdk.db.command.gt(1000) }).count()).toMatchObject({ total: 3 });
    expect(await dishes.count()).toMatchObject({ total: 4 });
  });

  it('answers 100 rows when nothing is said and never more than 1000', async () => {
    const orders = sdk.db.collection('orders');
    await orders.add({ data: Array.from({ length: 1100 }, (_, n) => ({ n })) });
    expect((await orders.get()).data.length).toBe(100);
    expect((await orders.limit(5000).get()).data.length).toBe(1000);
    expect((await orders.where({}).skip(1095).limit(1000).get()).data.length).toBe(5);
    expect((await orders.aggregate().sort({ n: 1 }).end()).list.length).toBe(20);
    expect((await orders.aggregate().sort({ n: 1 }).limit(1100).end()).list.length).toBe(1100);
  });

  it('says loudly what it does not emulate', async () => {
    const near = sdk.db.command.geoNear({ geometry: new sdk.db.Geo.Point(113, 23), maxDistance: 10 });
    await expect(dishes.where({ place: near }).get()).rejects.toMatchObject({
      message: containing('does not emulate the query operator $nearSphere'),
    });
    await dishes.doc('place').set({ data: { place: new sdk.db.Geo.Point(113, 23) } });
    expect((await dishes.doc('place').get()).data['place']).toMatchObject({ longitude: 113, latitude: 23 });
    await dishes.doc('place').remove();
  });

  it('runs the stages of an aggregation', async () => {
    const $ = sdk.db.command.aggregate;
    const { list } = await dishes
      .aggregate()
      .match({ price: sdk.db.command.gt(1000) })
      .addFields({ isDear: { $gte: ['$price', 2600] } })
      .group({ _id: '$isDear', total: $.sum('$price'), dishes: $.push('$_id'), dearest: $.max('$price') })
      .sort({ _id: 1 })
      .end();
    expect(list).toEqual([
      { _id: false, total: 1800, dishes: ['tea'], dearest: 1800 },
      { _id: true, total: 7400, dishes: ['tofu', 'pork'], dearest: 4800 },
    ]);
    const sizes = await dishes
      .aggregate()
      .unwind('$sizes')
      .project({ _id: 0, id: '$sizes.id' })
      .sortByCount('$id')
      .end();
    expect(sizes.list).toEqual([
      { _id: 's', count: 2 },
      { _id: 'l', count: 1 },
    ]);
    const joined = await dishes
      .aggregate()
      .match({ _id: 'tea' })
      .lookup({ from: 'orders', localField: 'price', foreignField: 'n', as: 'orders' })
      .project({ count: { $size: '$orders' } })
      .end();
    expect(joined.list).toEqual([{ _id: 'tea', count: 0 }]);
    expect(
      (
        await dishes
          .aggregate()
          .match({ price: { $lt: 2000 } })
          .count('n')
          .end()
      ).list,
    ).toEqual([{ n: 2 }]);
    const boundaries = { groupBy: '$price', boundaries: [0, 1000, 10000] };
    expect((await dishes.aggregate().bucket(boundaries).end()).list).toEqual([
      { _id: 0, count: 1 },
      { _id: 1000, count: 3 },
    ]);
    expect(
      await dishes
        .aggregate()
        .replaceRoot({ newRoot: '$stock' })
        .end()
        .catch((error: unknown) => String(error)),
    ).toContain('$replaceRoot expression must return an object');
  });
});
