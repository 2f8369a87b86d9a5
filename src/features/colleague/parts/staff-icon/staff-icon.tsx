import { View } from '@tarojs/components';
import './staff-icon.scss';

/** Line icons that only staff need; they travel in their package. */
export type StaffIconName =
  'ban' | 'bell-off' | 'checks' | 'flame' | 'merge' | 'move' | 'split' | 'undo' | 'volume';

interface StaffIconProps {
  readonly name: StaffIconName;
  readonly size?: 16 | 20 | 24 | 28;
}

export function StaffIcon({ name, size = 24 }: StaffIconProps) {
  return <View className={`staff-icon staff-icon-${name} staff-icon--${size}`} />;
}
