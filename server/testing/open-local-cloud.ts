import { ServiceBed } from '../../emulator/src/customer-service/testing/service-bed';
import { openCloud } from '../wechat/cloud';

/** A whole local cloud, with the SDK of this process pointed at it as a function's would be. */
export async function openLocalCloud(): Promise<ServiceBed> {
  const bed = await ServiceBed.open();
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'test-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${bed.cloud.url}/admin` }),
  });
  openCloud();
  return bed;
}
