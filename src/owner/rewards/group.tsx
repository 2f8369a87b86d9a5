import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Chips } from '../../ui/chip/chip';

interface GroupProps {
  readonly title: string;
  /** What it means to choose nothing. */
  readonly line?: string;
  readonly children: ReactNode;
}

/** Something of which one or several are chosen. */
export function Group({ title, line, children }: GroupProps) {
  return (
    <View ariaRole="group" ariaLabel={title}>
      <View className="strong owner-rewards__group">{title}</View>
      {line === undefined ? null : <View className="t12 quiet owner-rewards__group">{line}</View>}
      <Chips>{children}</Chips>
    </View>
  );
}
