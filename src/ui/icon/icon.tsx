import { View } from '@tarojs/components';
import './icon.scss';

export type IconName =
  | 'alert'
  | 'bag'
  | 'basket'
  | 'bell'
  | 'bowl'
  | 'calendar'
  | 'camera'
  | 'chat'
  | 'check'
  | 'chili'
  | 'clock'
  | 'close'
  | 'coin'
  | 'cook'
  | 'copy'
  | 'down'
  | 'edit'
  | 'erase'
  | 'filter'
  | 'flame'
  | 'gear'
  | 'gift'
  | 'globe'
  | 'heart'
  | 'home'
  | 'image'
  | 'info'
  | 'invoice'
  | 'job'
  | 'leaf'
  | 'left'
  | 'lock'
  | 'mic'
  | 'minus'
  | 'moon'
  | 'more'
  | 'nav'
  | 'news'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'qr'
  | 'queue'
  | 'receipt'
  | 'repeat'
  | 'right'
  | 'scooter'
  | 'search'
  | 'send'
  | 'share'
  | 'shield'
  | 'smile'
  | 'star'
  | 'table'
  | 'ticket'
  | 'trash'
  | 'tv'
  | 'up'
  | 'users'
  | 'wallet'
  | 'wxpay';

interface IconProps {
  readonly name: IconName;
  readonly size?: 12 | 16 | 20 | 24;
  readonly className?: string;
}

/** A line icon in the colour of the text around it. It says nothing by itself; what holds it carries the label. */
export function Icon({ name, size = 24, className = '' }: IconProps) {
  const sizeClass = size === 24 ? '' : ` icon--${size}`;
  return <View className={`icon icon-${name}${sizeClass} ${className}`.trim()} />;
}
