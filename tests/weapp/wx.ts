import type { PageStack } from './page-stack';
import { wxFunction, WxFailure, type WxOptions } from './wx-answers';
import { createWxCloud, type CloudWiring } from './wx-cloud';
import { createIntersectionObserver, createSelectorQuery } from './wx-selector';
import { createWxStorage } from './wx-storage';
import { createWxSystem } from './wx-system';

export type AppListener = (options: WxWiring['enterOptions']) => void;

export interface WxWiring extends CloudWiring {
  readonly storage: Map<string, string>;
  readonly stack: PageStack;
  readonly paymentAnswer: () => 'confirm' | 'cancel';
  readonly enterOptions: {
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly scene: number;
    readonly referrerInfo: object;
    readonly shareTicket: undefined;
  };
  readonly shown: Set<AppListener>;
  readonly hidden: Set<AppListener>;
  readonly readEnterOptions: () => WxWiring['enterOptions'];
}

/** `wx` of a phone whose cloud is the local one. Everything is an own property, as Taro lists what there is. */
export function createWx(wiring: WxWiring): Record<string, unknown> {
  return {
    ...createWxSystem(),
    ...createWxStorage(wiring.storage, wiring.parse),
    ...navigationOf(wiring.stack),
    ...appListeners(wiring),
    cloud: createWxCloud(wiring),
    requestPayment: wxFunction('requestPayment', (options) => pay(wiring, options)),
    getLaunchOptionsSync: () => wiring.enterOptions,
    getEnterOptionsSync: () => wiring.readEnterOptions(),
    createSelectorQuery,
    createIntersectionObserver,
  };
}

function navigationOf(stack: PageStack): Record<string, unknown> {
  return {
    navigateTo: wxFunction('navigateTo', ({ url }) => stack.navigateTo(String(url))),
    redirectTo: wxFunction('redirectTo', ({ url }) => stack.redirectTo(String(url))),
    switchTab: wxFunction('switchTab', ({ url }) => stack.switchTab(String(url))),
    reLaunch: wxFunction('reLaunch', ({ url }) => stack.reLaunch(String(url))),
    navigateBack: wxFunction('navigateBack', ({ delta }) => stack.navigateBack(Number(delta ?? 1))),
  };
}

/** The app's coming and going, which pages hear of besides `App({onShow})`. */
function appListeners({ shown, hidden }: WxWiring): Record<string, unknown> {
  return {
    onAppShow: (heard: AppListener) => void shown.add(heard),
    offAppShow: (heard: AppListener) => void shown.delete(heard),
    onAppHide: (heard: AppListener) => void hidden.add(heard),
    offAppHide: (heard: AppListener) => void hidden.delete(heard),
  };
}

const paymentFields = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'];

/** WeChat Pay's sheet: parameters and signature are checked as WeChat does, then the guest's thumb decides. */
async function pay(wiring: WxWiring, options: WxOptions): Promise<void> {
  const parameters = Object.fromEntries(paymentFields.map((name) => [name, options[name]]));
  const response = await fetch(`${wiring.url}/control/pay/sheet`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      prepayId: String(options['package']).replace(/^prepay_id=/, ''),
      action: wiring.paymentAnswer(),
      parameters,
      openid: wiring.openid,
    }),
  });
  if (!response.ok) throw new WxFailure(await response.text());
  const { errMsg } = (await response.json()) as { errMsg: string };
  if (errMsg !== 'requestPayment:ok') throw new WxFailure(errMsg.replace(/^requestPayment:fail /, ''));
}
