import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** The one button of the page, above the edge of the screen. */
export function ShiftBar({ children }: { readonly children: ReactNode }) {
  return <View className="shift-bar">{children}</View>;
}
