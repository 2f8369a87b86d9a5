import { buildStore } from '../../../tests/taro-stubs/build-visit';
import { draw } from '../../platform/canvas';
import { callGuest } from '../../platform/cloud';
import { cardOf } from './poster-words';
import { PosterMaker } from './poster-maker';
import { linkOf, subjectOf } from './subject';

jest.mock('../../platform/canvas');
jest.mock('../../platform/cloud');
const call = jest.mocked(callGuest as (...args: unknown[]) => Promise<unknown>);
const drawing = jest.mocked(draw);
const name = { zh: '河坊街店', en: 'Hefang Street' };
const elsewhere = buildStore({ id: 'hefang', name });
const dinner = { kind: 'reservation', at: '1893456000000', party: '4' };

beforeEach(() => {
  call.mockReset();
  drawing.mockReset();
});

/** All words that were drawn. */
function drawnWords(): string[] {
  return drawing.mock.calls.flatMap(([layout]) =>
    layout(() => 10).strokes.flatMap((stroke) => (stroke.kind === 'words' ? [stroke.words] : [])),
  );
}

test('a poster of a store that is not the one visited shows that store, with its code', async () => {
  call.mockResolvedValueOnce({ ok: true, data: { scene: 's', picture: 'AAAA' } });
  drawing.mockResolvedValueOnce('/tmp/poster.png');
  const maker = new PosterMaker({ kind: 'store' }, elsewhere);
  await maker.make();
  expect(call).toHaveBeenCalledWith('getShareCode', { kind: 'store', what: null, storeId: 'hefang' });
  expect(maker.status).toBe('ready');
  expect(drawnWords().join(' ')).toContain('河坊街店');
});

test('its link and its card lead to that store as well, and say so by which way they went', () => {
  expect(linkOf({ kind: 'store' }, elsewhere, 'link').path).toBe('/pages/menu/index?ch=sl..&store=hefang');
  expect(linkOf({ kind: 'invite', code: 'K3F9A2' }, elsewhere).path).toBe(
    '/pages/menu/index?ch=ic..&store=hefang&invite=K3F9A2',
  );
});

test('friends of a kept table are told when and where, and nothing that would change it', () => {
  const subject = subjectOf(dinner);
  if (subject === null || subject === 'gone') throw new Error('there is no such table');
  expect(linkOf(subject, elsewhere).path).toBe(
    '/customer/store/index?ch=rc..&store=hefang&at=1893456000000&party=4',
  );
  const { ticket, line } = cardOf(subject, elsewhere);
  expect(ticket?.large).toMatch(/^\d\d:\d\d$/);
  expect(line).toContain('河坊街店');
});

test.each([{ at: 'soon' }, { party: '0' }, { at: '-1' }, { party: '2.5' }])(
  'an address with %j keeps no table',
  (wrong) => {
    expect(subjectOf({ ...dinner, ...wrong })).toBe('gone');
  },
);
