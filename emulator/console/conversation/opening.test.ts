import { openingOf } from './opening';

test('the address of a contact button says whose conversation it is and what it offers to send', () => {
  const search =
    '?openid=oGuest1&from=order%3A1&title=%E8%AE%A2%E5%8D%95&path=pages%2Forder%2Findex%3Fid%3D1';
  expect(openingOf(search)).toEqual({
    openid: 'oGuest1',
    sessionFrom: 'order:1',
    card: { title: '订单', pagePath: 'pages/order/index?id=1', imageUrl: '' },
    isLookingOn: false,
  });
});

test('a button without a card offers none, and the console only looks on', () => {
  expect(openingOf('?openid=oGuest1&look=1')).toEqual({
    openid: 'oGuest1',
    sessionFrom: '',
    card: null,
    isLookingOn: true,
  });
});
