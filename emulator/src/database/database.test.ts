import { openThings, WireClient } from './testing/wire-client';
import { encodeValue, invert } from './key-encoding';

describe('the database', () => {
  it('makes an _id of 32 digits, keeps a given one and puts it first', async () => {
    const things = openThings();
    const ids = (await things.insert(
      { code: 1 },
      { code: 2, _id: 'mine' },
      { code: 3, _id: 7 },
    )) as unknown[];
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), 'mine', 7]);
    expect(Object.keys((await things.get('mine')) ?? {})).toEqual(['_id', 'code']);
    expect(await things.get(7)).toEqual({ _id: 7, code: 3 });
    await things.database.close();
  });

  it('keeps every kind of value', async () => {
    const things = new WireClient(openThings().database, 'others');
    const before = {
      _id: 'v',
      n: -1.5,
      big: 2 ** 52,
      zero: 0,
      text: 'é😀\0',
      no: null,
      yes: true,
      date: new Date(-5),
      deep: { list: [[1], {}] },
    };
    await things.insert(before);
    expect(await things.get('v')).toEqual(before);
    const types =
      '{"id":{"$oid":"65a000000000000000000000"},"re":{"$regularExpression":{"pattern":"a","options":"i"}},"b":{"$binary":{"base64":"AQI=","subType":"00"}}}';
    await things.ask('insertDocument', { data: [`{"_id":"t",${types.slice(1)}`] });
    const answer = await things.ask('getDocument', { query: '{"_id":"t"}', queryType: 'DOC' });
    expect(answer.data?.['list']).toEqual([`{"_id":"t",${types.slice(1)}`]);
    await things.database.close();
  });

  it('tells of each committed change once it is on disk, and of nothing that was refused', async () => {
    const things = openThings();
    const heard: unknown[] = [];
    const stop = things.database.onChange((change) => heard.push(change));
    await things.insert({ _id: 'a', code: 1 });
    await things.insert({ _id: 'b', code: 1 }).catch(() => heard.push('refused'));
    const one = await things.begin();
    await one.update('a', { $set: { code: 2 } });
    heard.push('not yet committed');
    await one.commit();
    await things.remove('a');
    stop();
    await things.insert({ _id: 'c', code: 3 });
    expect(heard).toEqual([
      { collection: 'things', id: 'a', after: { _id: 'a', code: 1 } },
      'refused',
      'not yet committed',
      { collection: 'things', id: 'a', after: { _id: 'a', code: 2 } },
      { collection: 'things', id: 'a', after: null },
    ]);
    await things.database.close();
  });

  it('refuses an answer of more than 16 MB and a request that is none', async () => {
    const things = openThings();
    const text = 'x'.repeat(6 * 1024 * 1024);
    for (const code of [1, 2, 3]) await things.insert({ _id: code, code, text });
    await expect(things.find({})).rejects.toThrow('one answer may have 16 MB');
    expect((await things.find({ code: { $lt: 3 } })).length).toBe(2);
    await expect(things.insert({ code: 9, text: 'x'.repeat(17 * 1024 * 1024) })).rejects.toThrow(
      'larger than 16 MB',
    );
    await expect(things.ask('getDocument', { query: '{' })).rejects.toThrow(
      'INVALID_PARAM [InvalidParameter] A parameter is not JSON',
    );
    await expect(things.ask('getDocument', { query: '{"__proto__":1}' })).rejects.toThrow('INVALID_PARAM');
    await expect(things.ask('getDocument', { limit: -1 })).rejects.toThrow('limit must be a whole number');
    await expect(things.ask('getDocument', { collectionName: 'nowhere' })).rejects.toThrow(
      'DATABASE_COLLECTION_NOT_EXIST',
    );
    await expect(things.ask('dropEverything', {})).rejects.toThrow(
      'does not emulate the action database.dropEverything',
    );
    await expect(things.ask('commitTransaction', { transactionId: 'unknown' })).rejects.toThrow(
      'TransactionNotExist',
    );
    await things.database.close();
  });

  it('orders values as MongoDB does, and backwards when inverted', () => {
    const ascending = [
      undefined,
      null,
      NaN,
      -Infinity,
      -2,
      -0.5,
      0,
      1,
      1e300,
      '',
      'a',
      'a\0',
      'ab',
      'b',
      '红',
      '😀',
      {},
      { a: 1 },
      { a: 'x' },
      [],
      [1],
      false,
      true,
      new Date(-1),
      new Date(1),
      /a/,
    ];
    const keys = ascending.map(encodeValue);
    expect([...keys].sort(Buffer.compare)).toEqual(keys);
    expect([...keys].map(invert).sort(Buffer.compare)).toEqual(keys.map(invert).reverse());
    expect(encodeValue(-0)).toEqual(encodeValue(0));
  });
});
