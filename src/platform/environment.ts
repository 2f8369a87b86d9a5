/** Where this build runs. Both are constants of the build, so that the other target's code is left out. */
export const isWeapp = process.env.TARO_ENV === 'weapp';
export const isH5 = process.env.TARO_ENV === 'h5';

/** Address of the local cloud that a WeChat build talks to instead of a real environment; empty for none. */
export const localCloudUrl = typeof GALLEY_LOCAL_CLOUD === 'string' ? GALLEY_LOCAL_CLOUD : '';

/** The real environment and the bucket of its storage; empty where the default one serves. */
export const cloudEnvironment = typeof GALLEY_CLOUD_ENV === 'string' ? GALLEY_CLOUD_ENV : '';
export const cloudBucket = typeof GALLEY_CLOUD_BUCKET === 'string' ? GALLEY_CLOUD_BUCKET : '';

/** Prefix of every address of a local cloud: same origin in the browser, absolute in WeChat. */
export const localCloudOrigin = isH5 ? '' : localCloudUrl;

/** Whether this build reaches its functions through WeChat's own cloud. */
export const usesWeChatCloud = isWeapp && localCloudUrl === '';
