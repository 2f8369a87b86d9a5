import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './navigation-bar.scss';

interface NavigationBarProps {
  /** Centred words; or `children` for a row of one's own. */
  readonly title?: string;
  readonly onBack?: () => void;
  readonly backLabel?: string;
  /** Stays at the top while the page scrolls under it. */
  readonly isSticky?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** The row at the top of a page. The place of WeChat's capsule button on its right stays free. */
export function NavigationBar(props: NavigationBarProps) {
  const classes = `navigation-bar ${props.isSticky === true ? 'navigation-bar--sticky' : ''} ${props.className ?? ''}`;
  return (
    <View className={classes.trim()}>
      {props.onBack === undefined ? null : (
        <Pressable className="navigation-bar__back" label={props.backLabel ?? ''} onPress={props.onBack}>
          <Icon name="left" />
        </Pressable>
      )}
      {props.title === undefined ? null : (
        <View className="navigation-bar__title" ariaRole="heading">
          {props.title}
        </View>
      )}
      {props.children}
    </View>
  );
}
