/**
 * Taro's services for tests: a storage in memory, requests that a test answers, and a record of where the app went.
 * A service that is missing here is a service that nothing under test uses.
 */
export interface StubRequest {
  readonly url: string;
  readonly data?: unknown;
  readonly header?: Readonly<Record<string, string>>;
}

type Answerer = (request: StubRequest) => Promise<{ statusCode: number; data: unknown }>;

const storage = new Map<string, unknown>();
let answerer: Answerer = ({ url }) => Promise.reject(new Error(`Nothing answers ${url} in this test.`));

export const went: string[] = [];

/** Lets a test answer what the app asks for. */
export function answerRequests(next: Answerer): void {
  answerer = next;
}

const hears = new Set<() => void>();

/** Puts the phone away, as whoever holds it does when it is locked. */
export function putPhoneAway(): void {
  for (const listener of hears) listener();
}

export function forgetEverything(): void {
  storage.clear();
  went.length = 0;
  answerer = ({ url }) => Promise.reject(new Error(`Nothing answers ${url} in this test.`));
}

const go = ({ url }: { url: string }) => {
  went.push(url);
  return Promise.resolve();
};

const taro = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  request: (request: StubRequest) => answerer(request),
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  navigateBack: () => go({ url: 'back' }),
  getCurrentPages: () => [{}, {}],
  getEnterOptionsSync: () => ({ query: {} }),
  getAppBaseInfo: () => ({ language: 'zh_CN' }),
  getCurrentInstance: () => ({ page: null }),
  onAppShow: () => undefined,
  offAppShow: () => undefined,
  onAppHide: (listener: () => void) => void hears.add(listener),
  offAppHide: (listener: () => void) => void hears.delete(listener),
  vibrateShort: () => Promise.resolve(),
};

export default taro;

export const usePageScroll = () => undefined;
export const useRouter = () => ({ params: {} });
export const useDidShow = () => undefined;
export const useDidHide = () => undefined;
