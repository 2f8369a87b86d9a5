import { wxFunction, WxFailure } from './wx-answers';

/** `wx` storage in memory; values cross as JSON, as they do on a phone. */
export function createWxStorage(
  kept: Map<string, string>,
  parse: (json: string) => unknown,
): Record<string, unknown> {
  const read = (key: string) => {
    const json = kept.get(key);
    return json === undefined ? '' : parse(json);
  };
  const write = (key: string, value: unknown) => {
    kept.set(key, JSON.stringify(value));
  };
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => {
      kept.delete(key);
    },
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10240 }),
    getStorage: wxFunction('getStorage', ({ key }) => {
      if (!kept.has(String(key))) throw new WxFailure('data not found');
      return { data: read(String(key)) };
    }),
    setStorage: wxFunction('setStorage', ({ key, data }) => write(String(key), data)),
    removeStorage: wxFunction('removeStorage', ({ key }) => {
      kept.delete(String(key));
    }),
  };
}
