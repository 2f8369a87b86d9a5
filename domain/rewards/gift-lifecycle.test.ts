import { giftStatusAfter, giftTransitions, type GiftEvent, type GiftStatus } from './gift-lifecycle';

const untilMs = 1000;
const grid = (Object.keys(giftTransitions) as GiftStatus[]).flatMap((status) =>
  (['claim', 'take-back', 'expire'] as const).map((event): [GiftStatus, GiftEvent] => [status, event]),
);

test.each(grid)('a present that is %s: %s', (status, event) => {
  const ends = { claim: 'claimed', 'take-back': 'taken-back', expire: 'expired' } as const;
  const atMs = event === 'expire' ? untilMs : untilMs - 1;
  expect(giftStatusAfter({ status, untilMs }, event, atMs)).toBe(status === 'waiting' ? ends[event] : null);
});

test('after its end a present is claimed by nobody and can still be taken back; before it, it does not expire', () => {
  expect(giftStatusAfter({ status: 'waiting', untilMs }, 'claim', untilMs)).toBeNull();
  expect(giftStatusAfter({ status: 'waiting', untilMs }, 'take-back', untilMs)).toBe('taken-back');
  expect(giftStatusAfter({ status: 'waiting', untilMs }, 'expire', untilMs - 1)).toBeNull();
});
