import { PayKeys } from '../../../emulator/src/wechat-pay/pay-keys';
import { signatureHeaders } from '../../../emulator/src/wechat-pay/pay-signature';
import { toBeijingTime } from '../../../emulator/src/wechat-pay/pay-time';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { World } from '../run/world';
import type { Act } from './act';

type Forgery = 'bad-signature' | 'old-timestamp' | 'other-amount' | 'other-payer' | 'other-merchant';

const forgeries: readonly Forgery[] = [
  'bad-signature',
  'old-timestamp',
  'other-amount',
  'other-payer',
  'other-merchant',
];

/**
 * Tells the restaurant that an order is paid which nobody has paid. Some of them carry the platform's own signature,
 * for an amount, a payer or a merchant that does not fit is refused whoever signed it.
 */
export async function forge(world: World, act: Act): Promise<void> {
  const waiting = world.books.all('orders').filter((order) => order.status === 'awaiting-payment');
  const order = waiting[world.chance.whole(`${act.id} order`, 0, Math.max(0, waiting.length - 1))];
  if (!order?.attempt) return;
  const kind = world.chance.pick(`${act.id} kind`, forgeries);
  const name = `notification with ${kind} for ${order.attempt.outTradeNo} (${act.id})`;
  world.story.tell(`a stranger forges a ${name}`);
  const status = await world.notifications.deliver({
    name,
    subject: null,
    path: '/',
    ...(await forged(world, order, kind)),
  });
  if (status === 200) world.witness.forgeriesAccepted.push(name);
}

async function forged(world: World, order: OrderDocument, kind: Forgery) {
  const { stillness, timeline } = world;
  const keys = new PayKeys(world.platform().keys);
  const content = contentOf(order, kind, timeline.now());
  const body = JSON.stringify({
    id: `forged-${order._id}`,
    create_time: toBeijingTime(timeline.now()),
    resource_type: 'encrypt-resource',
    event_type: 'TRANSACTION.SUCCESS',
    summary: '支付成功',
    resource: {
      original_type: 'transaction',
      algorithm: 'AEAD_AES_256_GCM',
      associated_data: 'transaction',
      ...keys.encrypt(JSON.stringify(content), 'transaction'),
    },
  });
  const signedMs = kind === 'old-timestamp' ? timeline.now() - 400_000 : timeline.now();
  const headers = await stillness.during(() => signatureHeaders(keys.signer, signedMs, body));
  if (kind === 'bad-signature') headers['Wechatpay-Signature'] = 'Zm9yZ2Vk';
  return { headers, rawBody: Buffer.from(body) };
}

function contentOf(order: OrderDocument, kind: Forgery, nowMs: number) {
  const total = kind === 'other-amount' ? 1 : order.payable;
  return {
    appid: 'wx0123456789abcdef',
    mchid: kind === 'other-merchant' ? '1900000002' : '1900000001',
    out_trade_no: order.attempt?.outTradeNo,
    trade_state: 'SUCCESS',
    transaction_id: '4200000000202611220000000000',
    success_time: toBeijingTime(nowMs),
    payer: { openid: kind === 'other-payer' ? 'oSomebodyElse' : order.guestId },
    amount: { total, payer_total: total, currency: 'CNY' },
  };
}
