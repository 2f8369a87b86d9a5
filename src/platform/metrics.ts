import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

/** What the phone takes of the screen, in px. */
export interface ScreenMetrics {
  /** Height of the status bar. */
  readonly safeTop: number;
  /** Lower edge of the navigation row, which WeChat's capsule button sits in. */
  readonly navBottom: number;
  /** What must stay free on the right of the navigation row. */
  readonly capsuleClear: number;
  readonly safeBottom: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
}

let measured: ScreenMetrics | null = null;

/** Measured once in WeChat; measured again in the browser, whose window people resize. */
export function screenMetrics(): ScreenMetrics {
  if (!isWeapp) return browserMetrics();
  measured ??= phoneMetrics();
  return measured;
}

function browserMetrics(): ScreenMetrics {
  return {
    safeTop: 8,
    navBottom: 56,
    capsuleClear: 12,
    safeBottom: 8,
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
  };
}

function phoneMetrics(): ScreenMetrics {
  const window = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const statusBar = window.statusBarHeight ?? 20;
  const homeBar = window.safeArea ? window.screenHeight - window.safeArea.bottom : 0;
  return {
    safeTop: statusBar,
    // The row is as far below the capsule as the status bar is above it.
    navBottom: Math.max(capsule.bottom + (capsule.top - statusBar), statusBar + 44),
    capsuleClear: window.windowWidth - capsule.left + 8,
    safeBottom: Math.max(homeBar, 8),
    windowWidth: window.windowWidth,
    windowHeight: window.windowHeight,
  };
}
