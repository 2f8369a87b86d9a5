import { cloudBucket, cloudEnvironment, localCloudOrigin, usesWeChatCloud } from './environment';

/** Address of a file in the cloud's storage, such as `dishes/beef-noodles.webp`. WeChat's `<image>` loads cloud ids itself. */
export function pictureUrl(path: string): string {
  if (!usesWeChatCloud && path.startsWith('cloud:'))
    return pictureUrl(path.replace(/^cloud:\/\/[^/]+\//, ''));
  if (path === '' || /^(https?:|cloud:|data:)/.test(path)) return path;
  return usesWeChatCloud
    ? `cloud://${cloudEnvironment}.${cloudBucket}/${path}`
    : `${localCloudOrigin}/storage/${path}`;
}
