import { orderNumber, orderNumberEnd } from './order-number';

test('the number of an order is what its guest sees, and its end is read out', () => {
  expect(orderNumber('0123456789abcdef0123')).toBe('0123456789ABCDEF');
  expect(orderNumberEnd('0123456789abcdef0123')).toBe('CDEF');
});
