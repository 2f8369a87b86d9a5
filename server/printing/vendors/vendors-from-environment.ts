import type { Database } from '../../wechat/database';
import { feie } from './feie';
import type { PrinterVendors } from './printer-vendor';
import { exchangeOverHttp, type VendorExchange } from './vendor-connection';
import { xpyun } from './xpyun';
import { yilianyun } from './yilianyun';

type Environment = Readonly<Record<string, string | undefined>>;

const realBaseUrls = {
  feie: 'https://api.feieyun.cn',
  xpyun: 'https://open.xpyun.net',
  yilianyun: 'https://open-api.10ss.net',
};

/**
 * The vendors whose keys the environment holds; docs/decisions/0010 names each variable. A vendor without keys is
 * null, and its printers say so: no restaurant needs all three.
 */
export function vendorsFromEnvironment(
  environment: Environment,
  database: Database,
  nowMs: () => number,
  exchange: VendorExchange = exchangeOverHttp,
): PrinterVendors {
  const baseUrl = (name: string, real: string) => (environment[name] || real).replace(/\/$/, '');
  const { FEIE_USER, FEIE_UKEY, XPYUN_USER, XPYUN_USER_KEY } = environment;
  const { YILIANYUN_CLIENT_ID, YILIANYUN_CLIENT_SECRET } = environment;
  return {
    feie:
      FEIE_USER && FEIE_UKEY
        ? feie(
            {
              exchange,
              baseUrl: baseUrl('FEIE_BASE_URL', realBaseUrls.feie),
              user: FEIE_USER,
              ukey: FEIE_UKEY,
            },
            nowMs,
          )
        : null,
    xpyun:
      XPYUN_USER && XPYUN_USER_KEY
        ? xpyun(
            {
              exchange,
              baseUrl: baseUrl('XPYUN_BASE_URL', realBaseUrls.xpyun),
              user: XPYUN_USER,
              userKey: XPYUN_USER_KEY,
            },
            nowMs,
          )
        : null,
    yilianyun:
      YILIANYUN_CLIENT_ID && YILIANYUN_CLIENT_SECRET
        ? yilianyun(
            {
              exchange,
              baseUrl: baseUrl('YILIANYUN_BASE_URL', realBaseUrls.yilianyun),
              clientId: YILIANYUN_CLIENT_ID,
              clientSecret: YILIANYUN_CLIENT_SECRET,
            },
            {
              read: () => database.get('printerTokens', 'yilianyun'),
              write: (token) => database.set('printerTokens', token),
            },
            nowMs,
          )
        : null,
  };
}
