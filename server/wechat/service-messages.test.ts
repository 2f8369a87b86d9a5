import { pngOf, type ServiceBed } from '../../emulator/src/customer-service/testing/service-bed';
import { serviceMessageLimits, wechatServiceMessages } from './service-messages';
import { openLocalCloud } from '../testing/open-local-cloud';

const messages = wechatServiceMessages();
const hello = { kind: 'text', text: '在的' } as const;

let bed: ServiceBed;
beforeAll(async () => {
  bed = await openLocalCloud();
});
afterAll(() => bed.project.remove());

test('what was sent, what is used up and what is too late are told apart', async () => {
  expect(await messages.send('oGuest1', hello)).toBe('window-shut');
  await bed.say('oGuest1', '你好');
  const { afterMessage, afterEntering } = serviceMessageLimits;
  for (let index = 0; index < afterMessage.messages; index += 1) {
    expect(await messages.send('oGuest1', hello)).toBe('sent');
  }
  expect(await messages.send('oGuest1', hello)).toBe('limit-reached');
  await bed.post('conversations/oGuest1/enter', {});
  for (let index = 0; index < afterEntering.messages; index += 1) {
    expect(await messages.send('oGuest1', hello)).toBe('sent');
  }
  await bed.cloud.clock.advance(afterMessage.forMs);
  expect(await messages.send('oGuest1', hello)).toBe('window-shut');
});

test('the guest reads every kind as it was meant', async () => {
  await bed.say('oGuest2', '你好');
  const uploaded = await messages.uploadPicture(pngOf(80, 80), 'image/png');
  const mediaId = uploaded.kind === 'uploaded' ? uploaded.mediaId : '';
  const link = { title: '菜单', description: '秋天', url: 'https://example.com', pictureUrl: '' };
  expect(await messages.send('oGuest2', { kind: 'picture', mediaId })).toBe('sent');
  expect(await messages.send('oGuest2', { kind: 'link', ...link })).toBe('sent');
  const page = { title: '订单', path: 'pages/order/index?id=1', pictureMediaId: mediaId };
  expect(await messages.send('oGuest2', { kind: 'page', ...page })).toBe('sent');
  expect(await bed.get('conversations/oGuest2')).toMatchObject({
    messages: [
      { from: 'person' },
      { content: { kind: 'image', mediaId } },
      { content: { kind: 'link', title: '菜单', description: '秋天', url: 'https://example.com' } },
      { content: { kind: 'miniprogrampage', title: '订单', pagePath: 'pages/order/index?id=1' } },
    ],
  });
});

test('what cannot be sent says why', async () => {
  await bed.say('oGuest3', '你好');
  expect(await messages.send('', hello)).toBe('unknown-person');
  expect(await messages.send('oGuest3', { kind: 'picture', mediaId: 'gone' })).toBe('picture-gone');
  expect(await messages.send('oGuest3', { kind: 'text', text: '' })).toBe('not-sendable');
});

test('pictures go up and come down, and are gone after three days', async () => {
  const bytes = pngOf(10, 10, 'mine');
  const uploaded = await messages.uploadPicture(bytes, 'image/png');
  const mediaId = uploaded.kind === 'uploaded' ? uploaded.mediaId : '';
  expect(await messages.downloadPicture(mediaId)).toEqual({
    kind: 'picture',
    bytes,
    contentType: 'image/png',
  });
  await bed.cloud.clock.advance(3 * 24 * 60 * 60_000);
  expect(await messages.downloadPicture(mediaId)).toEqual({ kind: 'gone' });
  expect(await messages.uploadPicture(Buffer.from('text'), 'image/png')).toEqual({
    kind: 'refused',
    reason: 'not-a-picture',
  });
  const large = Buffer.concat([bytes, Buffer.alloc(serviceMessageLimits.pictureBytes)]);
  expect(await messages.uploadPicture(large, 'image/png')).toEqual({ kind: 'refused', reason: 'too-large' });
});

test('typing is shown while a message is fresh', async () => {
  expect(await messages.showTyping('oGuest4', true)).toBe('not-shown');
  await bed.say('oGuest4', '你好');
  expect(await messages.showTyping('oGuest4', true)).toBe('shown');
  expect(await messages.showTyping('oGuest4', false)).toBe('shown');
});
