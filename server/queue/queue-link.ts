/**
 * The address that the QR code on a slip holds, from the handover code of its number; null where none is set up, for
 * then a phone could do nothing with the code.
 *
 * A printer draws no round code of WeChat's. It draws an ordinary one, whose address WeChat opens as the mini program
 * when it begins as a rule of the account says ("open by an ordinary link"): `QUEUE_LINK_PREFIX` is such an address up
 * to and with `scene=`, and the rule leads to `customer/queue/index`.
 * https://developers.weixin.qq.com/miniprogram/introduction/qrcode.html
 */
export type QueueLink = (handoverCode: string) => string | null;

export function queueLinkFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): QueueLink {
  const prefix = environment['QUEUE_LINK_PREFIX'] ?? '';
  return (handoverCode) => (prefix === '' ? null : `${prefix}${handoverCode}`);
}
