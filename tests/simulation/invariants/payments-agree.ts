import { isBillId } from '../../../server/bills/bill-id';
import { capturedBy } from '../books/books';
import type { Invariant } from './invariant';

export const paymentsAgree: Invariant = {
  name: 'payments-agree',
  sentence:
    'Every payment that WeChat Pay took is known here as paid or as stray, every other one as neither, none twice.',
  finally: ({ books }) =>
    books.payments().flatMap((payment) => {
      const { outTradeNo } = payment;
      const known = books.get('payments', outTradeNo);
      if (!known) return [`WeChat Pay has the payment ${outTradeNo}, which is unknown here`];
      const isBooked = known.status === 'paid' || known.status === 'stray';
      const isTaken = capturedBy(payment) > 0;
      if (isBooked !== isTaken) {
        return [`payment ${outTradeNo} is ${known.status} here and ${payment.state} at WeChat Pay`];
      }
      const topUp = books.get('topUps', outTradeNo);
      if (topUp) {
        const isSame = topUp.status === 'expired' ? !isBooked : topUp.status === known.status;
        return isSame ? [] : [`the top-up ${outTradeNo} is ${topUp.status}, its payment ${known.status}`];
      }
      const reservation = books.get('reservations', outTradeNo);
      if (reservation) {
        const isKept = reservation.account.paid > 0;
        return (known.status === 'paid') === isKept
          ? []
          : [`the deposit ${outTradeNo} is ${known.status}, and ${reservation.account.paid} fen are noted`];
      }
      if (isBillId(known.orderId)) return [];
      const order = books.get('orders', known.orderId);
      const isOrders = order?.attempt?.outTradeNo === outTradeNo && order.paidAtMs !== null;
      return (known.status === 'paid') === isOrders
        ? []
        : [`payment ${outTradeNo} is ${known.status}, but its order is ${order?.status ?? 'gone'}`];
    }),
};
