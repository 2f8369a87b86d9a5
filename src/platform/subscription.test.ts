import { requestMessages } from './subscription';

let outcome: () => Promise<unknown> = () => Promise.resolve({});

jest.mock('./environment', () => ({ usesWeChatCloud: true, isH5: false, localCloudOrigin: '' }));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    requestSubscribeMessage: ({ tmplIds }: { readonly tmplIds: readonly string[] }) => {
      expect(tmplIds.length).toBeLessThanOrEqual(3);
      return outcome();
    },
  },
}));

test("WeChat's answers are taken as they are, and words that it does not use are left out", async () => {
  outcome = () =>
    Promise.resolve({ errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'ban', c: 'later' });
  expect(await requestMessages(['a', 'b', 'c'])).toEqual({ a: 'accept', b: 'ban' });
});

test("the main switch in WeChat's settings is off for every template", async () => {
  outcome = () => Promise.reject(Object.assign(new Error('main switch'), { errCode: 20004 }));
  expect(await requestMessages(['a', 'b'])).toEqual({ a: 'ban', b: 'ban' });
});

test('a question that could not be shown stops nothing', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  outcome = () => Promise.reject(Object.assign(new Error('not a tap'), { errCode: 20026 }));
  expect(await requestMessages(['a'])).toEqual({});
  warned.mockRestore();
});
