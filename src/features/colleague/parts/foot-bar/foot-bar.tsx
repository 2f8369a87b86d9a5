import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './foot-bar.scss';

/** What is done with the whole page, above the edge of the screen; the page above it has the class `above-foot-bar`. */
export function FootBar({ children }: { readonly children: ReactNode }) {
  return <View className="foot-bar">{children}</View>;
}
