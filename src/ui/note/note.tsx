import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import './note.scss';

interface NoteProps {
  readonly icon?: IconName;
  readonly tone?: 'gold' | 'chili' | 'jade';
  readonly children: ReactNode;
}

/** A sentence that people should not miss. */
export function Note({ icon = 'info', tone = 'gold', children }: NoteProps) {
  return (
    <View className={`note note--${tone}`}>
      <Icon name={icon} size={16} />
      <View className="grow">{children}</View>
    </View>
  );
}
