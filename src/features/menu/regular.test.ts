import type { CallAnswer } from '../../platform/cloud';
import { regular } from './regular';

interface Asked {
  readonly dishId: string;
  readonly isFavourite: boolean;
}

let asked: Asked[] = [];
let answers: ((answer: CallAnswer<{ readonly favouriteDishIds: readonly string[] }>) => void)[] = [];

jest.mock('../../platform/cloud', () => ({
  callGuest: (_action: string, { dishId, isFavourite }: Asked) => {
    asked.push({ dishId, isFavourite });
    return new Promise((answer) => answers.push(answer));
  },
}));

async function answered(favouriteDishIds: readonly string[] | null): Promise<void> {
  const answer = answers.shift();
  answer?.(
    favouriteDishIds === null
      ? { ok: false, problem: { kind: 'unreachable', detail: '' } }
      : { ok: true, data: { favouriteDishIds } },
  );
  await new Promise(process.nextTick);
}

beforeEach(() => {
  asked = [];
  answers = [];
});

test('hearts of two dishes that are tapped quickly both stay, and the last tap of one stands', async () => {
  void regular.like('noodles');
  void regular.like('prawns');
  void regular.like('prawns');
  expect(regular.favourites).toEqual(['noodles']);
  expect(asked).toEqual([{ dishId: 'noodles', isFavourite: true }]);
  await answered(['noodles']);
  expect(asked.slice(1)).toEqual([{ dishId: 'prawns', isFavourite: false }]);
  await answered(['noodles']);
  expect([regular.favourites, asked.length]).toEqual([['noodles'], 2]);
});

test('a heart that the cloud did not hear of goes out again, and the others stay', async () => {
  void regular.like('tofu');
  expect(regular.favourites).toEqual(['tofu', 'noodles']);
  await answered(null);
  expect([regular.favourites, asked.length]).toEqual([['noodles'], 1]);
});
