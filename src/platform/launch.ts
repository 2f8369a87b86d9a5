import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/**
 * Hears of what the app is opened with.
 * @param entrance the scene of a scanned code, or the channel of a shared link
 * @param storeId the store that a link names
 */
type EnterListener = (entrance: string, storeId: string | null) => void;

/**
 * The scene of a scanned code out of a page's parameters; null when there is none.
 * WeChat hands it over encoded, and twice encoded on some versions.
 */
export function sceneOf(query: Readonly<Record<string, unknown>> | undefined): string | null {
  const raw = query?.['scene'];
  if (typeof raw !== 'string' || raw === '') return null;
  const once = decoded(raw);
  const scene = decoded(once).trim();
  return scene === '' || scene.length > 32 ? null : scene;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * Hears of every code and shared link that this app is opened with: the first one, and each while it is already open
 * (a tab page that is loaded gets no new parameters, so the app's own entering options are read).
 */
export function onEntered(listener: EnterListener): () => void {
  const heard = ({ query = {} }: { query?: Record<string, unknown> }) => {
    const { ch, store } = query;
    const entrance = sceneOf(query) ?? ch;
    if (typeof entrance === 'string') listener(entrance, typeof store === 'string' ? store : null);
  };
  if (isH5) return onAddress(heard);
  heard(Taro.getEnterOptionsSync());
  // The first "show" after launch repeats the launch; a listener treats a repeated entrance as the same.
  Taro.onAppShow(heard);
  return () => Taro.offAppShow(heard);
}

/** Hears of every message of WeChat's that this app is opened through; `m` in the address says which. */
export function onMessageEntered(listener: (messageId: string) => void): void {
  const heard = ({ query }: { query?: Record<string, unknown> }) => {
    const messageId = query?.['m'];
    if (typeof messageId === 'string' && messageId !== '') listener(decoded(messageId));
  };
  if (isH5) {
    const read = () => heard({ query: { m: /[?&]m=([^&#]+)/.exec(window.location.hash)?.[1] } });
    read();
    window.addEventListener('hashchange', read);
    return;
  }
  heard(Taro.getEnterOptionsSync());
  Taro.onAppShow(heard);
}

/** Parameters stand behind the page in the address, or in front of it where a code was made for the whole app. */
function onAddress(heard: (entered: { query: Record<string, unknown> }) => void): () => void {
  const read = () => {
    const { hash, search } = window.location;
    const query = `${search.slice(1)}&${hash.split('?')[1] ?? ''}`;
    heard({ query: Object.fromEntries(new URLSearchParams(query)) });
  };
  read();
  window.addEventListener('hashchange', read);
  return () => window.removeEventListener('hashchange', read);
}
