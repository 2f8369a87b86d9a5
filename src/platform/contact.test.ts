import { conversationAddress } from './contact';

test('the local conversation hears where the button stood and what it offers to send', () => {
  const card = { title: '巷口小灶 & 梧桐', path: 'customer/store/index?storeId=wutong' };
  const address = new URL(
    conversationAddress({ sessionFrom: 'store:wutong', card }, 'oGuest1'),
    'http://localhost',
  );
  expect(address.pathname).toBe('/console/conversation.html');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    openid: 'oGuest1',
    from: 'store:wutong',
    title: '巷口小灶 & 梧桐',
    path: 'customer/store/index?storeId=wutong',
  });
});

test('a button without a card offers none', () => {
  expect(conversationAddress({ sessionFrom: 'me', card: null }, 'oGuest1')).not.toMatch(/path|title/);
});
