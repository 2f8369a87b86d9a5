import { randomBytes } from 'node:crypto';
import { emptyMemory } from '../instance-memory';
import { queueLinkFromEnvironment } from '../queue/queue-link';
import { vendorsFromEnvironment } from '../printing/vendors/vendors-from-environment';
import { logLine, secretsOf } from '../log-line';
import type { Services } from '../services';
import { openCloud } from './cloud';
import { cloudDatabase } from './cloud-database';
import { payConfigFromEnvironment } from './pay/pay-config';
import { createWechatPay } from './pay/wechat-pay';
import { codesOfPages, miniProgramCodes, queueCodes } from './mini-program-codes';
import { wechatContentSecurity } from './content-security';
import { cloudPictures } from './picture-store';
import { wechatServiceMessages } from './service-messages';
import { subscribeMessages } from './subscribe-messages';

/** The services of a deployed function: made once for each instance, from its environment. */
export function wireServices(): Services {
  const database = cloudDatabase(openCloud().database);
  const secrets = secretsOf(process.env);
  return {
    database,
    pay: createWechatPay(payConfigFromEnvironment(process.env)),
    messages: subscribeMessages(process.env),
    conversations: wechatServiceMessages(),
    contentSecurity: wechatContentSecurity(),
    pictures: cloudPictures,
    tableCodes: miniProgramCodes,
    doorCodes: queueCodes,
    queueLink: queueLinkFromEnvironment(process.env),
    pageCodes: codesOfPages,
    printers: vendorsFromEnvironment(process.env, database, () => Date.now()),
    nowMs: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId: () => randomBytes(16).toString('hex'),
    memory: emptyMemory(),
    log: (entry) => console.log(logLine(entry, secrets)),
  };
}
