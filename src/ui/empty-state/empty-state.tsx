import { Image, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import bowl from './bowl.webp';
import cat from './cat.webp';
import './empty-state.scss';

interface EmptyStateProps {
  /** `warm` for nothing here yet, `cold` for something that went wrong. */
  readonly mood: 'warm' | 'cold';
  readonly title: string;
  readonly line: string;
  /** The one way on, mostly a `Button`. */
  readonly action?: ReactNode;
}

/** The arch, one sentence, one way on. */
export function EmptyState({ mood, title, line, action }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className={mood === 'cold' ? 'empty-state__door empty-state__door--cold' : 'empty-state__door'}>
        <Image className="empty-state__picture" src={mood === 'cold' ? cat : bowl} mode="scaleToFill" />
      </View>
      <View className="t16 strong">{title}</View>
      <View className="quiet">{line}</View>
      {action === undefined ? null : <View className="empty-state__action">{action}</View>}
    </View>
  );
}
