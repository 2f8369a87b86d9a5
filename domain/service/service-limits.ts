/** What a message of the conversation may be. Longer ones are refused, never cut. */
export const serviceLimits = {
  textCharacters: 1_000,
  /** Of a text that goes into WeChat's own conversation, as UTF-8. */
  wechatTextBytes: 2_048,
  pictureBytes: 5 * 1024 * 1024,
  /** Of a picture that goes into WeChat's own conversation. */
  wechatPictureBytes: 2 * 1024 * 1024,
} as const;

export type PictureFormat = 'jpeg' | 'png' | 'gif';

/** Known by its first bytes, whatever it is called; null for everything else. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  return startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) ? 'gif' : null;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
