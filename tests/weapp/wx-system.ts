import { wxFunction } from './wx-answers';

/** A phone of 375×812 with a notch, as `design.md` draws on. */
const screen = { width: 375, height: 812, statusBarHeight: 44, homeBarHeight: 34 };

const windowInfo = {
  pixelRatio: 3,
  screenWidth: screen.width,
  screenHeight: screen.height,
  windowWidth: screen.width,
  windowHeight: screen.height,
  statusBarHeight: screen.statusBarHeight,
  screenTop: 0,
  safeArea: {
    left: 0,
    right: screen.width,
    top: screen.statusBarHeight,
    bottom: screen.height - screen.homeBarHeight,
    width: screen.width,
    height: screen.height - screen.statusBarHeight - screen.homeBarHeight,
  },
};
const deviceInfo = { brand: 'iPhone', model: 'iPhone X', system: 'iOS 17.0', platform: 'ios', abi: 'arm64' };
const appBaseInfo = {
  SDKVersion: '3.7.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  host: { env: 'WeChat' },
};

/** Where the capsule button of such a phone lies. */
const capsule = { left: 281, right: 368, top: 48, bottom: 80, width: 87, height: 32 };

/** What a page may ask about the phone, all of it at rest: nothing scrolls, nothing rotates, the network is there. */
export function createWxSystem(): Record<string, unknown> {
  const everything = { ...windowInfo, ...deviceInfo, ...appBaseInfo };
  return {
    getSystemInfoSync: () => everything,
    getSystemInfo: wxFunction('getSystemInfo', () => everything),
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => deviceInfo,
    getAppBaseInfo: () => appBaseInfo,
    getMenuButtonBoundingClientRect: () => capsule,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0123456789abcdef', envVersion: 'develop', version: '' },
    }),
    getNetworkType: wxFunction('getNetworkType', () => ({ networkType: 'wifi' })),
    canIUse: () => true,
    nextTick: (run: () => void) => setImmediate(run),
    ...quietFunctions(),
    ...quietListeners(),
  };
}

/** Functions that succeed and show something which no test looks at. */
function quietFunctions(): Record<string, unknown> {
  const names = [
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'setBackgroundColor',
    'setBackgroundTextStyle',
    'pageScrollTo',
    'vibrateShort',
    'vibrateLong',
    'stopPullDownRefresh',
    'setKeepScreenOn',
    'hideTabBar',
    'showTabBar',
    'setTabBarItem',
    'setTabBarBadge',
    'removeTabBarBadge',
    'setClipboardData',
    'showShareMenu',
    'makePhoneCall',
    'openLocation',
    'requestSubscribeMessage',
    'loadFontFace',
    'reportEvent',
  ];
  const confirmed = { confirm: true, cancel: false };
  return {
    ...Object.fromEntries(names.map((name) => [name, wxFunction(name, () => ({}))])),
    showModal: wxFunction('showModal', () => confirmed),
    reportAnalytics: () => undefined,
    createInnerAudioContext: () =>
      quietObject(['play', 'pause', 'stop', 'destroy', 'onEnded', 'onError', 'onCanplay']),
    createAnimation: () => quietObject(['step', 'export']),
  };
}

function quietListeners(): Record<string, unknown> {
  const events = [
    'NetworkStatusChange',
    'WindowResize',
    'KeyboardHeightChange',
    'ThemeChange',
    'MemoryWarning',
    'PageNotFound',
    'UnhandledRejection',
    'Error',
  ];
  return Object.fromEntries(
    events.flatMap((event) => [
      [`on${event}`, quiet],
      [`off${event}`, quiet],
    ]),
  );
}

const quiet = (): void => undefined;

function quietObject(names: readonly string[]): Record<string, () => void> {
  return Object.fromEntries(names.map((name) => [name, quiet]));
}
