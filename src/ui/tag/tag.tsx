import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './tag.scss';

interface TagProps {
  readonly tone?: 'plain' | 'chili' | 'jade' | 'gold';
  readonly children: ReactNode;
}

/** A word or two beside a name. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <View className={tone === 'plain' ? 'tag' : `tag tag--${tone}`}>{children}</View>;
}
