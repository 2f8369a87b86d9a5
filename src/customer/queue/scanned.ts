import { sceneOf } from '../../platform/launch';

type Parameters = Readonly<Record<string, string | undefined>>;

/**
 * The scene with which the page was opened: that of a round code, or of the ordinary code on a slip, whose whole address
 * WeChat hands over encoded as `q`.
 * https://developers.weixin.qq.com/miniprogram/introduction/qrcode.html
 */
export function scannedScene(params: Parameters): string | null {
  const { q } = params;
  if (q === undefined) return sceneOf(params);
  const [, scene] = /[?&]scene=([^&#]*)/.exec(addressOf(q)) ?? [];
  return sceneOf({ scene });
}

function addressOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return encoded;
    throw error;
  }
}
