import { isTableCode, tableCodeAlphabet, tableCodeLength } from '../../domain/table/table-code';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire, wishFor } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const openWith = (tableCode: string) =>
  house.guest(freshId('oGuest'), 'openMenu', { storeId: null, tableCode, menuVersion: null });

test('a code has at least 80 random bits', () => {
  expect(tableCodeLength * Math.log2(new Set(tableCodeAlphabet).size)).toBeGreaterThanOrEqual(80);
});

test('from the moment a code is renewed the old one opens and orders nothing, and the new one does', async () => {
  const { storeId, ownerId, table } = furnishStore(house);
  dataOf(await openWith(table.code));
  const renewed = dataOf(await house.staff(ownerId, 'renewTableCode', { storeId, tableId: table._id })).table;
  expect(renewed).toMatchObject({ tableId: table._id, name: 'A07', seats: 4 });
  expect(isTableCode(renewed.code)).toBe(true);
  expect(renewed.code).not.toBe(table.code);
  expect(refusalOf(await openWith(table.code))).toBe('TABLE_CODE_UNKNOWN');
  const order = (tableCode: string) =>
    house.guest(freshId('oGuest'), 'placeOrder', wishFor(storeId, { mode: 'dine-in', tableCode }));
  expect(refusalOf(await order(table.code))).toBe('TABLE_CODE_UNKNOWN');
  expect(dataOf(await openWith(renewed.code)).table).toMatchObject({ name: 'A07' });
  expect(refusalOf(await order(renewed.code))).toBeNull();
});

test('who serves sees the tables, but not the codes that open them', async () => {
  const { storeId, ownerId, table } = furnishStore(house);
  const seenBy = async (openid: string) =>
    dataOf(await house.staff(openid, 'listTables', { storeId })).tables.map(({ name, code }) => [name, code]);
  expect(await seenBy(ownerId)).toEqual([['A07', table.code]]);
  expect(await seenBy(hire(house, storeId, 'waiter'))).toEqual([['A07', null]]);
});

test('the picture to print is that of the code the table has now, and another store cannot draw it', async () => {
  const { storeId, ownerId, table } = furnishStore(house);
  const other = furnishStore(house);
  const draw = (input: object, by = ownerId) => house.staff(by, 'tableCodePicture', input);
  const drawn = async () => {
    const { picture } = dataOf(await draw({ storeId, tableId: table._id }));
    return Buffer.from(picture, 'base64').toString();
  };
  expect(await drawn()).toBe(`picture of ${table.code}`);
  const renewed = dataOf(await house.staff(ownerId, 'renewTableCode', { storeId, tableId: table._id })).table;
  expect(await drawn()).toBe(`picture of ${renewed.code}`);
  const elsewhere = { storeId: other.storeId, tableId: table._id };
  expect(refusalOf(await draw(elsewhere, other.ownerId))).toBe('TABLE_UNKNOWN');
});

test('two renewals at once leave one code that works, the one that the table has', async () => {
  const { storeId, ownerId, table } = furnishStore(house);
  const renew = () => house.staff(ownerId, 'renewTableCode', { storeId, tableId: table._id });
  const codes = (await Promise.all([renew(), renew()])).map((answer) => dataOf(answer).table.code);
  const { tables } = dataOf(await house.staff(ownerId, 'listTables', { storeId }));
  expect(tables).toHaveLength(1);
  expect(codes).toContain(tables[0]?.code);
  const opened = await Promise.all([table.code, ...codes].map(openWith));
  expect(opened.map(refusalOf).filter((code) => code === null)).toHaveLength(1);
});
