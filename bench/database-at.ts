import { openCloud } from '../server/wechat/cloud';
import { cloudDatabase } from '../server/wechat/cloud-database';
import type { Database } from '../server/wechat/database';
import type { RetryTiming } from '../server/wechat/transact';

/** The server's own access to the database of a local cloud, with the environment that a function has there. */
export function databaseAt(url: string, timing?: RetryTiming): Database {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  });
  return cloudDatabase(openCloud().database, timing);
}
