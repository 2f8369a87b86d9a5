import { boardAtMs, buildTicket } from '../../../../tests/taro-stubs/build-ticket';
import { movedWords } from './ticket-words';

const minuteMs = 60_000;

test('a ticket whose guests moved says where they sat, until nobody looks for them there any more', () => {
  const moved = buildTicket({ tableName: 'A05', moved: { from: 'A12', atMs: boardAtMs } });
  expect(movedWords(moved, boardAtMs + minuteMs)).toBe('原 A12');
  expect(movedWords(moved, boardAtMs + 20 * minuteMs)).toBe('');
  expect(movedWords(buildTicket(), boardAtMs)).toBe('');
});
