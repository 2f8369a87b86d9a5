import Taro from '@tarojs/taro';
import { tabRoutes, type Route } from './routes';

export type PageParameters = Readonly<Record<string, string>>;

/** Opens a page on top of this one; a tab is switched to. */
export async function openPage(route: Route, parameters: PageParameters = {}): Promise<void> {
  if (tabRoutes.includes(route)) {
    await Taro.switchTab({ url: route });
    return;
  }
  await Taro.navigateTo({ url: addressOf(route, parameters) });
}

/** Opens a page in place of this one, for a step that must not be gone back to. */
export async function replacePage(route: Route, parameters: PageParameters = {}): Promise<void> {
  await Taro.redirectTo({ url: addressOf(route, parameters) });
}

/** Back to where the person came from; to the menu when they came from outside. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) {
    await Taro.navigateBack();
    return;
  }
  await Taro.switchTab({ url: '/pages/menu/index' });
}

export function addressOf(route: Route, parameters: PageParameters): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? route : `${route}?${query}`;
}
