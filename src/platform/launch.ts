import Taro from '@tarojs/taro';
import { isH5 } from './environment';

type EnterListener = (scene: string) => void;

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
 * Hears of every table code that this app is opened with: the first scan, and each scan while it is already open
 * (a tab page that is loaded gets no new parameters, so the app's own entering options are read).
 */
export function onSceneEntered(listener: EnterListener): () => void {
  if (isH5) return onSceneInAddress(listener);
  const heard = (options: { query?: Record<string, unknown> }) => {
    const scene = sceneOf(options.query);
    if (scene !== null) listener(scene);
  };
  heard(Taro.getEnterOptionsSync());
  // The first "show" after launch repeats the launch; a listener treats a repeated scene as the same table.
  Taro.onAppShow(heard);
  return () => Taro.offAppShow(heard);
}

/**
 * Hears of every opening whose address has a parameter: `m` names a message of WeChat's, `invite` a friend's code. The second
 * argument is the channel that the address names, if it does.
 */
export function onParameterEntered(
  name: string,
  listener: (value: string, channel: string | null) => void,
): void {
  const heard = ({ query }: { query?: Record<string, unknown> }) => {
    const value = query?.[name];
    const channel = query?.['channel'];
    if (typeof value === 'string' && value !== '') {
      listener(decoded(value), typeof channel === 'string' ? channel : null);
    }
  };
  if (isH5) {
    const read = () => {
      const [, query] = window.location.hash.split('?');
      heard({ query: Object.fromEntries(new URLSearchParams(query)) });
    };
    read();
    window.addEventListener('hashchange', read);
    return;
  }
  heard(Taro.getEnterOptionsSync());
  Taro.onAppShow(heard);
}

function onSceneInAddress(listener: EnterListener): () => void {
  const read = () => {
    const match =
      /[?&]scene=([^&#]+)/.exec(window.location.hash) ?? /[?&]scene=([^&#]+)/.exec(window.location.search);
    const scene = sceneOf({ scene: match?.[1] });
    if (scene !== null) listener(scene);
  };
  read();
  window.addEventListener('hashchange', read);
  return () => window.removeEventListener('hashchange', read);
}
