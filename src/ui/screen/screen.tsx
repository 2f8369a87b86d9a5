import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { isWeapp } from '../../platform/environment';
import { screenMetrics } from '../../platform/metrics';
import { ToastHost } from '../toast/toast-host';
import { currentTheme } from './theme';
import './screen.scss';

interface ScreenProps {
  readonly className?: string;
  /** Leaves room for the tab bar at the bottom. */
  readonly hasTabs?: boolean;
  /** As wide as the window: boards of the staff on a tablet. Others stay a phone wide in a browser. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The root of every page: theme, the phone's measures as CSS variables, toasts. */
export const Screen = observer(function Screen({ className = '', hasTabs, isWide, children }: ScreenProps) {
  const theme = currentTheme();
  const classes = [
    'screen',
    theme === 'system' ? '' : `theme-${theme}`,
    hasTabs === true ? 'screen--tabs' : '',
    isWide === true ? 'screen--wide' : '',
    className,
  ];
  return (
    <View
      className={classes.filter((name) => name !== '').join(' ')}
      {...(isWeapp ? { style: measuresAsVariables() } : {})}
    >
      {children}
      <ToastHost />
    </View>
  );
});

function measuresAsVariables(): string {
  const { safeTop, navBottom, capsuleClear, safeBottom } = screenMetrics();
  return (
    `--safe-top:${safeTop}px;--nav-bottom:${navBottom}px;` +
    `--capsule-clear:${capsuleClear}px;--safe-bottom:${safeBottom}px`
  );
}
