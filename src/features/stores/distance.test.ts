import { metresBetween } from '../../../domain/place/metres-between';
import { speak } from '../../text/language';
import { distanceWords, nearestFirst } from './distance';

const wutong = { id: 'wutong', latitude: 30.2707, longitude: 120.1675 };
const hefang = { id: 'hefang', latitude: 30.2419, longitude: 120.1712 };

test('two stores of one town are as far apart as on the map', () => {
  expect(Math.round(metresBetween(wutong, hefang) / 100) / 10).toBe(3.2);
  expect(metresBetween(wutong, wutong)).toBe(0);
});

test.each([
  [3, '10 米'],
  [324, '320 米'],
  [994, '990 米'],
  [996, '1.0 公里'],
  [3222, '3.2 公里'],
  [9960, '10 公里'],
  [15_400, '15 公里'],
])('%d metres are said as "%s"', (metres, words) => {
  speak('zh-CN');
  expect(distanceWords(metres)).toBe(words);
});

test('stores stand nearest first once the position is known, and in their own order until then', () => {
  const atHefang = { latitude: 30.242, longitude: 120.171 };
  expect(nearestFirst([wutong, hefang], atHefang).map((store) => store.id)).toEqual(['hefang', 'wutong']);
  expect(nearestFirst([wutong, hefang], null).map((store) => store.id)).toEqual(['wutong', 'hefang']);
});
