import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

interface CardProps {
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** A group of things that belong together, on its own surface. */
export function Card({ children, className = '', label }: CardProps) {
  const spoken = label === undefined ? {} : { ariaRole: 'group', ariaLabel: label };
  return (
    <View className={`card ${className}`.trim()} {...spoken}>
      {children}
    </View>
  );
}
