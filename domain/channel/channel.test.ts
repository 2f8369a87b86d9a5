import fc from 'fast-check';
import { channelText, longestChannel, sharedThings, sharedWays, sharerLength } from './channel';
import { channelAt, channelKeptMs } from './channel-memory';
import { linkKey, readChannel, readLinkKey } from './read-channel';
import { inviteOfScene, inviteScene, isInviteCode, isShareScene, longestScene } from './share-scene';
import { isTableCode, tableCodeAlphabet } from '../table/table-code';

const letters = (alphabet: string, length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...alphabet), ...length });

const anyChannel = fc.record({
  thing: fc.constantFrom(...sharedThings),
  way: fc.constantFrom(...sharedWays),
  what: letters('abcXYZ019_-', { minLength: 0, maxLength: 64 }),
  sharer: fc.oneof(
    fc.constant(''),
    letters(tableCodeAlphabet, { minLength: sharerLength, maxLength: sharerLength }),
  ),
});

test('a link says exactly what was shared, how and by whom', () => {
  fc.assert(
    fc.property(anyChannel, (channel) => {
      const text = channelText(channel);
      expect(text.length).toBeLessThanOrEqual(longestChannel);
      expect(encodeURIComponent(text)).toBe(text);
      expect(readChannel(text)).toEqual(channel);
    }),
  );
});

test('each thing and each way has a letter of its own', () => {
  for (const names of [sharedThings, sharedWays])
    expect(new Set(names.map((name) => name[0])).size).toBe(names.length);
});

test('whatever else stands in a link is no channel, and what is read is what was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const channel = readChannel(text);
      if (channel !== null) expect(channelText(channel)).toBe(text);
    }),
  );
});

test.each([
  '',
  '.',
  '..',
  'd',
  'dc',
  'dc.noodles',
  'dc.noodles.k3f9a2.more',
  'dc.noodles.k3f9a2\n',
  ' dc.noodles.k3f9a2',
  'xc.noodles.k3f9a2',
  'dx.noodles.k3f9a2',
  'DC.noodles.k3f9a2',
  'dc.noo dles.k3f9a2',
  'dc.<script>.k3f9a2',
  'dc.noodles.K3F9A2',
  'dc.noodles.short',
  `dc.${'n'.repeat(65)}.k3f9a2`,
  'toString',
  '__proto__',
  'dc.牛肉面.k3f9a2',
])('%j is no channel', (text) => {
  expect(readChannel(text)).toBeNull();
});

test('what is counted is the link without its sharer', () => {
  fc.assert(
    fc.property(anyChannel, ({ sharer, ...link }) => {
      const key = linkKey(link);
      expect(readLinkKey(key)).toEqual(link);
      expect(channelText({ ...link, sharer })).toBe(`${key}.${sharer}`);
    }),
  );
  expect(readLinkKey('dc')).toBeNull();
});

test('a poster names a link in a scene that is neither a table nor an invitation', () => {
  fc.assert(
    fc.property(letters(tableCodeAlphabet, { minLength: 20, maxLength: 20 }), (name) => {
      const scene = `s${name}`;
      expect(isShareScene(scene)).toBe(true);
      expect(isTableCode(scene)).toBe(false);
      expect(inviteOfScene(scene)).toBeNull();
      expect(scene.length).toBeLessThanOrEqual(longestScene);
    }),
  );
  for (const other of ['', 's', 't0123456789abcdefghjk', 's0123456789abcdefghjkx', 'sABC'])
    expect(isShareScene(other)).toBe(false);
});

test('the code of an invitation comes back out of its scene, and nothing longer fits', () => {
  fc.assert(
    fc.property(letters('ABCXYZabc019', { minLength: 4, maxLength: 24 }), (code) => {
      expect(inviteScene(code).length).toBeLessThanOrEqual(longestScene);
      expect(inviteOfScene(inviteScene(code))).toBe(code);
    }),
  );
  for (const wrong of ['', 'abc', 'a'.repeat(25), 'ab cd', 'ab=cd', 'ab&c']) {
    expect(isInviteCode(wrong)).toBe(false);
    expect(inviteOfScene(`i=${wrong}`)).toBeNull();
  }
});

test('an order counts for the last link for seven days, and not for one that the phone will be opened through', () => {
  const remembered = { channel: 'dc.noodles.k3f9a2', atMs: 1_000 };
  expect(channelAt(null, 1_000)).toBeNull();
  expect(channelAt(remembered, 1_000)).toBe(remembered.channel);
  expect(channelAt(remembered, 1_000 + channelKeptMs - 1)).toBe(remembered.channel);
  expect(channelAt(remembered, 1_000 + channelKeptMs)).toBeNull();
  expect(channelAt(remembered, 999)).toBeNull();
});
