import { draw } from '../../platform/canvas';
import type { ShareCard } from './card-layout';
import { drawCard, messageWith } from './share-pictures';

jest.mock('../../platform/canvas');
const drawing = jest.mocked(draw);
const message = { title: '巷口牛肉面', path: '/pages/menu/index?ch=dc.beef-noodles.' };
let count = 0;

function card(): ShareCard {
  count += 1;
  return {
    ...{ brand: '巷口小灶', title: `面 ${count}`, line: '', price: '¥28', priceEnd: '起', priceNote: '' },
    ...{ picture: null, ticket: null },
  };
}

beforeEach(() => drawing.mockReset());

test('a card that is not drawn yet is waited for, and the message stands without it meanwhile', async () => {
  drawing.mockResolvedValueOnce('/tmp/card.png');
  const sent = messageWith(message, card());
  expect(sent).toMatchObject(message);
  expect(sent).not.toHaveProperty('imageUrl');
  await expect('promise' in sent ? sent.promise : null).resolves.toEqual({
    ...message,
    imageUrl: '/tmp/card.png',
  });
});

test('a card that was drawn ahead goes at once, and is drawn once', async () => {
  drawing.mockResolvedValue('/tmp/card.png');
  const dish = card();
  await drawCard(dish, 'chat').whenReady;
  expect(messageWith(message, { ...dish })).toEqual({ ...message, imageUrl: '/tmp/card.png' });
  expect(drawing).toHaveBeenCalledTimes(1);
});

test('a card that could not be drawn is sent plain, and the next try draws again', async () => {
  drawing.mockResolvedValueOnce(null).mockResolvedValueOnce('/tmp/card.png');
  const dish = card();
  const sent = messageWith(message, dish);
  await expect('promise' in sent ? sent.promise : null).resolves.toEqual(message);
  await expect(drawCard(dish, 'chat').whenReady).resolves.toBe('/tmp/card.png');
});

test('the chat and Moments have shapes of their own', async () => {
  drawing.mockResolvedValue('/tmp/card.png');
  const dish = card();
  await Promise.all([drawCard(dish, 'chat').whenReady, drawCard(dish, 'moments').whenReady]);
  const shapes = drawing.mock.calls
    .map(([layout]) => layout(() => 10))
    .map(({ width, height }) => width / height);
  expect(shapes).toEqual([5 / 4, 1]);
});

test('a page with nothing to draw sends what it says', () => {
  expect(messageWith(message, null)).toEqual(message);
  expect(drawing).not.toHaveBeenCalled();
});
