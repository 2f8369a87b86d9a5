import type { Identity } from '../identity/identity';

export interface CloudIdentity {
  readonly envId: string;
  readonly appId: string;
  /** Address of the local cloud, such as `http://127.0.0.1:8787`. */
  readonly url: string;
}

/** Variables that every function of the environment sees; read by the SDK, so their names are Tencent's. */
export function standingEnvironment(cloud: CloudIdentity): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: cloud.envId,
    TCB_ENV: cloud.envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
    TZ: 'UTC',
  };
}

export type TriggerSource = 'client' | 'function' | 'timer' | 'http' | 'push' | 'console';

/** Variables of one invocation. The request id serves as the token by which its operations are recognised. */
export function invocationEnvironment(
  identity: Identity,
  appId: string,
  requestId: string,
  trigger: TriggerSource,
): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: appId, WX_API_TOKEN: requestId };
  if (identity.openid !== null) context['WX_OPENID'] = identity.openid;
  if (identity.unionid !== null) context['WX_UNIONID'] = identity.unionid;
  const environment = {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: identity.source,
  };
  return trigger === 'timer'
    ? { ...environment, TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: requestId }
    : environment;
}
