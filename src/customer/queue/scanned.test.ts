import { scannedScene } from './scanned';

test('the number opens by its round code, and by the ordinary one on its slip', () => {
  const code = 'n7k2m9x4c8v1b6n3d5f0a';
  const address = `https://go.galley.cn/queue?scene=${code}`;
  expect(scannedScene({ scene: code })).toBe(code);
  expect(scannedScene({ q: encodeURIComponent(address) })).toBe(code);
  expect(scannedScene({ q: encodeURIComponent(`${address}&from=paper#top`) })).toBe(code);
});

test('an address without a code opens the queue as it is', () => {
  expect(scannedScene({ q: encodeURIComponent('https://go.galley.cn/queue') })).toBeNull();
  expect(scannedScene({ q: '%E0%A4%A' })).toBeNull();
  expect(scannedScene({})).toBeNull();
});
