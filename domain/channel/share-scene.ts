import { tableCodeAlphabet } from '../table/table-code';

/**
 * A code that is scanned has room for 32 characters (`longestScene`), too few for a channel with the id of a dish and its store. Its
 * scene is therefore the name of a link that the cloud keeps: `s` and 20 letters. A table's code begins with `t`.
 * https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/qr-code/wxacode.getUnlimited.html
 */
export const longestScene = 32;
export const shareSceneLength = 20;

const shareScenePattern = new RegExp(`^s[${tableCodeAlphabet}]{${shareSceneLength}}$`);
const inviteScenePattern = /^i=([0-9A-Za-z]{4,24})$/;

export function isShareScene(scene: string): boolean {
  return shareScenePattern.test(scene);
}

/** The scene of a poster that invites: the inviter's own code, which is also a link's `invite`. */
export function inviteScene(code: string): string {
  return `i=${code}`;
}

/** The inviter's code out of a scene; null when it is none. */
export function inviteOfScene(scene: string): string | null {
  return inviteScenePattern.exec(scene)?.[1] ?? null;
}

/** Whether a text can be an inviter's code. */
export function isInviteCode(text: string): boolean {
  return inviteScenePattern.test(inviteScene(text));
}
