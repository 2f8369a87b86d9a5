import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './message-row.scss';

interface MessageRowProps {
  readonly isMine: boolean;
  /** Who said it, beside the bubble; null where the sides say it. */
  readonly face: ReactNode;
  /** Below the bubble: when it was said, what became of it. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** One message on the side of whoever said it. */
export function MessageRow({ isMine, face, foot = null, children }: MessageRowProps) {
  return (
    <View className={isMine ? 'message message--mine' : 'message'}>
      {isMine ? null : face}
      <View className="message__said">
        {children}
        {foot === null ? null : <View className="message__foot num">{foot}</View>}
      </View>
      {isMine ? face : null}
    </View>
  );
}

/** In the middle: a time, or what happened. */
export function MiddleLine({ children }: { readonly children: ReactNode }) {
  return <View className="middle-line num">{children}</View>;
}
