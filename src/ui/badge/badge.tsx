import { View } from '@tarojs/components';
import './badge.scss';

/** How many; nothing at none. */
export function Badge({ count, className = '' }: { readonly count: number; readonly className?: string }) {
  if (count <= 0) return null;
  return <View className={`badge ${className}`.trim()}>{count > 99 ? '99+' : count}</View>;
}
