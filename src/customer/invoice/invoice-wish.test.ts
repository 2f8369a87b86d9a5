import { faultOfWish, requestOf, wishOf, type InvoiceWish } from './invoice-wish';

const company: InvoiceWish = {
  kind: 'company',
  name: ' 小灶餐饮有限公司 ',
  taxNumber: '9135 0100 m000100y43',
  email: ' accounts@example.com ',
};

test('a form says what is missing, the first thing first', () => {
  expect(faultOfWish(wishOf(null))).toBe('nameMissing');
  expect(faultOfWish({ ...company, taxNumber: '91350100M000100Y44' })).toBe('taxNumberWrong');
  expect(faultOfWish({ ...company, email: 'accounts@' })).toBe('emailWrong');
  expect(faultOfWish(company)).toBeNull();
  expect(faultOfWish({ ...company, kind: 'person', taxNumber: '', email: '' })).toBeNull();
});

test('what is sent is what was meant, without the spaces of typing', () => {
  expect(requestOf('o1', company)).toEqual({
    orderId: 'o1',
    title: { kind: 'company', name: '小灶餐饮有限公司', taxNumber: '91350100M000100Y43' },
    email: 'accounts@example.com',
  });
  expect(requestOf('o1', { ...company, kind: 'person', email: '' })).toEqual({
    ...{ orderId: 'o1', title: { kind: 'person', name: '小灶餐饮有限公司' }, email: null },
  });
});

test('a request that was made before is there to be corrected', () => {
  const { title, email } = requestOf('o1', company);
  const asked = { title, email, status: 'requested', amount: 1, number: null, issuedAtMs: null } as const;
  expect(wishOf(asked)).toMatchObject({ kind: 'company', taxNumber: '91350100M000100Y43', email });
});
