import { Refused } from '../refused';
import type { Services } from '../services';
import { nextPickupNumber } from './pickup-number';

function servicesWhose(transact: () => unknown): Services {
  return { memory: { pickupNumbers: new Map() }, database: { transact } } as unknown as Services;
}

test('an instance hands out a block of numbers from memory and leases the next when it is used up', async () => {
  let leased = 1;
  const services = servicesWhose(() => Promise.resolve((leased += 10) - 10));
  const numbers = [];
  for (let count = 0; count < 11; count += 1)
    numbers.push(await nextPickupNumber(services, 's', '2026-05-20'));
  expect(numbers.slice(0, 2)).toEqual(['001', '002']);
  expect(new Set(numbers).size).toBe(11);
  expect(leased).toBe(21);
});

test('a counter that many instances hold is a refusal that can be tried again, and no fault of ours', async () => {
  const services = servicesWhose(() => Promise.resolve(new Refused('BUSY')));
  const number = await nextPickupNumber(services, 's', '2026-05-20');
  expect(number).toEqual(new Refused('BUSY'));
});
