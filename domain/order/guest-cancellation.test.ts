import { guestMayCancelUntilMs, type CancellationFacts } from './guest-cancellation';
import { nextStatus, type OrderStatus } from './lifecycle';

const paid = { payUntilMs: 900_000, agreedAtMs: 100_000, acceptUntilMs: 400_000 };

function until(status: OrderStatus, facts: Partial<CancellationFacts> = {}): number | null {
  return guestMayCancelUntilMs({ status, ...paid, ...facts });
}

test('an unpaid order can be cancelled until its payment expires', () => {
  expect(until('awaiting-payment', { agreedAtMs: null, acceptUntilMs: null })).toBe(900_000);
});

test('a placed order can be cancelled until it is accepted or cancelled by itself, and for two minutes in any case', () => {
  expect(until('placed')).toBe(400_000);
  expect(until('placed', { acceptUntilMs: 130_000 })).toBe(220_000);
  expect(until('placed', { acceptUntilMs: null })).toBe(220_000);
});

test('an accepted order can be cancelled for two minutes after the payment', () => {
  expect(until('accepted')).toBe(220_000);
});

test('once the wok is hot the guest cannot cancel, nor without the payment that a paid order has', () => {
  for (const status of ['cooking', 'ready', 'on-the-way', 'handed-over', 'completed', 'cancelled'] as const) {
    expect(until(status)).toBeNull();
    expect(nextStatus('delivery', status, 'guest-cancels')).toBeNull();
  }
  expect(until('placed', { agreedAtMs: null })).toBeNull();
});
