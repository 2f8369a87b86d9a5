import fc from 'fast-check';
import { billDayEndMs, billDayStartMs } from './bill-day';
import type { BookedPayment, BookedRefund, Books } from './books';
import { compareDay } from './compare-day';
import { netEffect, type DifferenceKind } from './difference';
import type { BilledRefundStatus, TradeBill } from './trade-bill';

const day = '2026-05-15';
const startMs = billDayStartMs(day);
const order = { orderId: 'order', storeId: 'store' };

interface Case {
  readonly bill: TradeBill;
  readonly books: Books;
}

const amounts = fc.integer({ min: 1, max: 1_000_000 });
const moments = fc.integer({ min: startMs, max: billDayEndMs(day) - 1 });
const paidStatuses = fc.constantFrom<BookedPayment['status']>('paid', 'stray');
/** What the books say, what a bill may say of the same refund. */
const refundStatuses = fc.constantFrom<[BookedRefund['status'], BilledRefundStatus]>(
  ['succeeded', 'SUCCESS'],
  ['succeeded', 'PROCESSING'],
  ['processing', 'PROCESSING'],
  ['abnormal', 'CHANGE'],
  ['succeeded', 'CHANGE'],
  ['closed', 'FAIL'],
);

/** A day on which bill and books tell the same, beside other money of other days and money that never came. */
const equalCase: fc.Arbitrary<Case> = fc
  .record({
    payments: fc.array(fc.tuple(amounts, moments, paidStatuses), { maxLength: 20 }),
    refunds: fc.array(fc.tuple(amounts, moments, refundStatuses), { maxLength: 10 }),
    unrelated: fc.array(amounts, { maxLength: 5 }),
  })
  .map(({ payments, refunds, unrelated }) => ({
    bill: {
      day,
      hash: 'a'.repeat(40),
      payments: payments.map(([amount, atMs], index) => ({
        outTradeNo: `N${index}`,
        transactionId: `42${index}`,
        amount,
        atMs,
      })),
      refunds: refunds.map(([amount, atMs, [, status]], index) => ({
        outRefundNo: `R${index}`,
        refundId: `50${index}`,
        outTradeNo: `N${index}`,
        amount,
        status,
        atMs,
      })),
    },
    books: {
      payments: [
        ...payments.map(([amount, paidAtMs, status], index) => ({
          ...order,
          outTradeNo: `N${index}`,
          amount,
          status,
          paidAtMs,
        })),
        ...unrelated.map((amount, index) => unrelatedPayment(amount, index)),
      ],
      refunds: refunds.map(([amount, atMs, [status]], index) => ({
        ...order,
        outRefundNo: `R${index}`,
        outTradeNo: `N${index}`,
        amount,
        status,
        createdAtMs: atMs - (index % 2) * 3_600_000,
      })),
      ordersByOutTradeNo: new Map(),
    },
  }));

function unrelatedPayment(amount: number, index: number): BookedPayment {
  const payment = { ...order, outTradeNo: `other-${index}`, amount };
  return index % 2 === 0
    ? { ...payment, status: 'closed', paidAtMs: null }
    : { ...payment, status: 'paid', paidAtMs: billDayEndMs(day) + index };
}

test('equal books give no difference', () => {
  fc.assert(
    fc.property(equalCase, ({ bill, books }) => {
      const { differences, ours, theirs, agreed } = compareDay(bill, books);
      expect(differences).toEqual([]);
      expect(ours).toEqual(theirs);
      expect(agreed).toEqual({ payments: bill.payments.length, refunds: bill.refunds.length });
    }),
  );
});

const replaced = <Row>(rows: readonly Row[], at: number, change: (row: Row) => Row): Row[] =>
  rows.map((row, index) => (index === at ? change(row) : row));
const without = <Row>(rows: readonly Row[], at: number): Row[] => rows.filter((_row, index) => index !== at);
const withBill = ({ bill, books }: Case, change: Partial<TradeBill>): Case => ({
  books,
  bill: { ...bill, ...change },
});
const withBooks = ({ bill, books }: Case, change: Partial<Books>): Case => ({
  bill,
  books: { ...books, ...change },
});

type Tampering = readonly [kind: DifferenceKind, tamper: (untouched: Case, at: number) => Case];

/** One change of one row; the property picks the row. */
const paymentTamperings: readonly Tampering[] = [
  ['payment-unknown', (c, at) => withBooks(c, { payments: without(c.books.payments, at) })],
  ...(['waiting', 'closed'] as const).map((status): Tampering => [
    'payment-unpaid',
    (c, at) =>
      withBooks(c, {
        payments: replaced(c.books.payments, at, (row) => ({ ...row, status, paidAtMs: null })),
      }),
  ]),
  ['payment-missing', (c, at) => withBill(c, { payments: without(c.bill.payments, at) })],
  [
    'payment-amount',
    (c, at) =>
      withBill(c, {
        payments: replaced(c.bill.payments, at, (row) => ({ ...row, amount: row.amount + 1 })),
      }),
  ],
];

const refundTamperings: readonly Tampering[] = [
  ['refund-unknown', (c, at) => withBooks(c, { refunds: without(c.books.refunds, at) })],
  [
    'refund-missing',
    (c, at) => ({
      ...withBill(c, { refunds: without(c.bill.refunds, at) }),
      books: {
        ...c.books,
        refunds: replaced(c.books.refunds, at, (row) => ({
          ...row,
          status: 'succeeded',
          createdAtMs: startMs + at,
        })),
      },
    }),
  ],
  [
    'refund-amount',
    (c, at) =>
      withBooks(c, {
        refunds: replaced(c.books.refunds, at, (row) => ({ ...row, amount: row.amount + 1 })),
      }),
  ],
  [
    'refund-status',
    (c, at) =>
      withBooks(c, { refunds: replaced(c.books.refunds, at, (row) => ({ ...row, status: 'waiting' })) }),
  ],
];

function netOf({ paid, refunded }: { readonly paid: number; readonly refunded: number }): number {
  return paid - refunded;
}

test.each([
  ...paymentTamperings.map(([kind, tamper], index) => ({
    name: `${kind} ${index}`,
    kind,
    tamper,
    of: 'payments',
  })),
  ...refundTamperings.map(([kind, tamper], index) => ({
    name: `${kind} ${index}`,
    kind,
    tamper,
    of: 'refunds',
  })),
] as const)('a single $name is found exactly once, and explains the sums', ({ kind, tamper, of }) => {
  fc.assert(
    fc.property(equalCase, fc.nat(), (untouched, seed) => {
      const rows = untouched.bill[of === 'payments' ? 'payments' : 'refunds'].length;
      fc.pre(rows > 0);
      const at = seed % rows;
      const tampered = tamper(untouched, at);
      const { differences, ours, theirs } = compareDay(tampered.bill, tampered.books);
      expect(differences.map((difference) => difference.kind)).toEqual([kind]);
      expect(differences[0]?.id).toBe(of === 'payments' ? `payment:N${at}` : `refund:R${at}`);
      expect(differences.reduce((sum, difference) => sum + netEffect(difference), 0)).toBe(
        netOf(theirs) - netOf(ours),
      );
    }),
  );
});

test('whatever is tampered with at once, the differences explain the sums to the fen', () => {
  fc.assert(
    fc.property(equalCase, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (untouched, choices) => {
      const tamperings = [...paymentTamperings, ...refundTamperings];
      const tampered = choices.reduce((sofar, [which, at]) => {
        const [, tamper] = tamperings[which % tamperings.length] ?? [];
        return tamper ? tamper(sofar, at % 20) : sofar;
      }, untouched);
      const { differences, ours, theirs } = compareDay(tampered.bill, tampered.books);
      expect(differences.reduce((sum, difference) => sum + netEffect(difference), 0)).toBe(
        netOf(theirs) - netOf(ours),
      );
      expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length);
    }),
  );
});

const lone = (bill: Partial<TradeBill>, books: Partial<Books>) =>
  compareDay(
    { day, hash: null, payments: [], refunds: [], ...bill },
    { payments: [], refunds: [], ordersByOutTradeNo: new Map(), ...books },
  ).differences.map(({ kind, proposal }) => [kind, proposal]);

const billedPayment = { outTradeNo: 'N1', transactionId: '42', amount: 100, atMs: startMs };
const bookedPayment = { ...order, outTradeNo: 'N1', amount: 100, paidAtMs: null } as const;

test('each difference proposes what mends it', () => {
  const payments = [billedPayment];
  expect(lone({ payments }, {})).toEqual([['payment-unknown', 'by-hand']]);
  expect(lone({ payments }, { ordersByOutTradeNo: new Map([['N1', order]]) })).toEqual([
    ['payment-unknown', 'return-payment'],
  ]);
  expect(lone({ payments }, { payments: [{ ...bookedPayment, status: 'waiting' }] })).toEqual([
    ['payment-unpaid', 'book-payment'],
  ]);
  expect(lone({ payments }, { payments: [{ ...bookedPayment, status: 'closed' }] })).toEqual([
    ['payment-unpaid', 'return-payment'],
  ]);
  expect(lone({}, { payments: [{ ...bookedPayment, status: 'paid', paidAtMs: startMs }] })).toEqual([
    ['payment-missing', 'ask-again'],
  ]);
  const refund = { ...order, outRefundNo: 'R1', outTradeNo: 'N1', amount: 5, createdAtMs: startMs } as const;
  expect(lone({}, { refunds: [{ ...refund, status: 'processing' }] })).toEqual([
    ['refund-missing', 'next-bill'],
  ]);
});

test('a refund that WeChat Pay has not taken, and a payment nobody made, are missing nowhere', () => {
  const refund = { ...order, outRefundNo: 'R1', outTradeNo: 'N1', amount: 5, createdAtMs: startMs } as const;
  expect(lone({}, { refunds: [{ ...refund, status: 'waiting' }] })).toEqual([]);
  expect(lone({}, { payments: [{ ...bookedPayment, status: 'waiting' }] })).toEqual([]);
});
