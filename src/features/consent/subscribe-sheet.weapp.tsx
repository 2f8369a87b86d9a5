/** WeChat asks by itself. */
export function SubscribeSheet() {
  return null;
}
