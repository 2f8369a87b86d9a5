import { appPackages, mainPages, type AppPackage } from './packages';

const packages: readonly AppPackage[] = appPackages;
const subPackages = packages
  .filter(({ pages }) => pages.length > 0)
  .map(({ name, pages }) => ({ root: name, name, pages: [...pages] }));

export default defineAppConfig({
  entryPagePath: 'pages/menu/index',
  pages: [...mainPages],
  subPackages,
  preloadRule: subPackages.some(({ name }) => name === 'customer')
    ? {
        'pages/me/index': { network: 'all', packages: ['customer'] },
        'staff/board/index': { network: 'all', packages: ['service'] },
      }
    : {},
  // Each page draws its own tab bar, so that a sheet can cover it and it follows theme and language at once.
  tabBar: {
    custom: true,
    color: '#6B635A',
    selectedColor: '#B93521',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/menu/index', text: '点餐' },
      { pagePath: 'pages/orders/index', text: '订单' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '巷口小灶',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
    backgroundColor: '#FAF7F2',
  },
  darkmode: true,
  // Only where a guest asks which store is near; the fuzzy position is enough for that.
  permission: { 'scope.userFuzzyLocation': { desc: '用来看看哪家店离你近' } },
  requiredPrivateInfos: ['getFuzzyLocation'],
  lazyCodeLoading: 'requiredComponents',
  ...{ __usePrivacyCheck__: true },
});
