import { dataOf, everythingStored, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire, wishFor } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const company = { kind: 'company', name: '小灶餐饮有限公司', taxNumber: '9135 0100 m000100y43' };

async function paidOrder() {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 10 }));
  return { storeId, ownerId, guestId, orderId };
}

test('a guest asks for an invoice, corrects it, the till makes it out, and both see its number', async () => {
  const { storeId, guestId, orderId } = await paidOrder();
  const cashier = hire(house, storeId, 'cashier');
  const person = { kind: 'person', name: '小满' };
  dataOf(await house.guest(guestId, 'requestInvoice', { orderId, title: person, email: null }));
  const corrected = { orderId, title: company, email: 'accounts@example.com' };
  expect(dataOf(await house.guest(guestId, 'requestInvoice', corrected)).invoice).toMatchObject({
    ...{ status: 'requested', amount: 4000, title: { taxNumber: '91350100M000100Y43' } },
  });
  const { requested } = dataOf(await house.staff(cashier, 'listInvoices', { storeId }));
  expect(requested).toMatchObject([{ orderId, amount: 4000, title: { name: company.name } }]);
  const input = { storeId, orderId, number: '25312000000012345678' };
  const twice = await Promise.all([1, 2].map(() => house.staff(cashier, 'issueInvoice', input)));
  expect(twice.map(refusalOf)).toEqual([null, null]);
  expect(dataOf(await house.guest(guestId, 'viewInvoice', { orderId })).invoice).toMatchObject({
    ...{ status: 'issued', number: input.number, amount: 4000 },
  });
  expect(refusalOf(await house.guest(guestId, 'requestInvoice', corrected))).toBe('INVOICE_ISSUED');
  expect(refusalOf(await house.staff(cashier, 'issueInvoice', { ...input, number: 'another-1' }))).toBe(
    'INVOICE_ISSUED',
  );
});

test('an invoice is made out for what stays paid, and one that no longer fits is shown to the till', async () => {
  const { storeId, ownerId, guestId, orderId } = await paidOrder();
  dataOf(await house.guest(guestId, 'requestInvoice', { orderId, title: company, email: null }));
  const giveBack = async (amount: number) =>
    dataOf(
      await house.staff(ownerId, 'refundOrder', {
        ...{ storeId, orderId, requestId: freshId('refund-'), reason: '少了一份' },
        ...{ wish: { kind: 'amount', amount }, expectedAmount: amount },
      }),
    );
  await giveBack(600);
  dataOf(await house.staff(ownerId, 'issueInvoice', { storeId, orderId, number: 'A-0001' }));
  await giveBack(400);
  const { issued } = dataOf(await house.staff(ownerId, 'listInvoices', { storeId }));
  expect(issued).toMatchObject([{ issuedAmount: 3400, amount: 3000 }]);
});

test.each([
  [{ title: { ...company, taxNumber: '91350100M000100Y44' } }, 'TAX_NUMBER_WRONG'],
  [{ title: { kind: 'company', name: '小灶餐饮有限公司' } }, 'INPUT_INVALID'],
  [{ title: { kind: 'person', name: ' ' } }, 'INPUT_INVALID'],
  [{ email: 'not an address' }, 'INPUT_INVALID'],
  [{ orderId: 'nobodys-order' }, 'ORDER_UNKNOWN'],
])('%j is refused as %s and changes nothing', async (change, code) => {
  const { guestId, orderId } = await paidOrder();
  const before = everythingStored(house);
  const asked = { orderId, title: company, email: null, ...change };
  expect(refusalOf(await house.guest(guestId, 'requestInvoice', asked))).toBe(code);
  expect(everythingStored(house)).toBe(before);
});

test('an order that is not paid, or was given back whole, has nothing to make an invoice for', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  const asked = { orderId: placed.order.id, title: company, email: null };
  expect(refusalOf(await house.guest(guestId, 'requestInvoice', asked))).toBe('INVOICE_NOT_POSSIBLE');
  await house.confirmPayment(placed.payment);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: placed.order.id }));
  expect(refusalOf(await house.guest(guestId, 'requestInvoice', asked))).toBe('INVOICE_NOT_POSSIBLE');
});

test("nobody asks for or sees the invoice of another guest's order", async () => {
  const { storeId, guestId, orderId } = await paidOrder();
  dataOf(await house.guest(guestId, 'requestInvoice', { orderId, title: company, email: null }));
  const stranger = freshId('oGuest');
  const asked = { orderId, title: company, email: null };
  expect(refusalOf(await house.guest(stranger, 'requestInvoice', asked))).toBe('ORDER_UNKNOWN');
  expect(refusalOf(await house.guest(stranger, 'viewInvoice', { orderId }))).toBe('ORDER_UNKNOWN');
  const elsewhere = furnishStore(house);
  const input = { storeId: elsewhere.storeId, orderId, number: 'A-0001' };
  expect(refusalOf(await house.staff(elsewhere.ownerId, 'issueInvoice', input))).toBe('INVOICE_UNKNOWN');
  expect(storeId).not.toBe(elsewhere.storeId);
});
