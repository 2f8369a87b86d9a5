import { ScrollView, View } from '@tarojs/components';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { moveScroller, type ScrollerState } from '../../platform/scroller';
import { conversationText } from '../../text/conversation';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';

interface ThreadScrollProps {
  /** The oldest message shown, and the newest; what changes about them says where things were added. */
  readonly firstKey: string;
  readonly lastKey: string;
  /** The newest message is one's own, so it is shown wherever one was reading. */
  readonly isLastMine: boolean;
  readonly onNearTop: () => void;
  /** Hears whether the newest messages are in view. */
  readonly onAtBottom: (isAtBottom: boolean) => void;
  readonly children: ReactNode;
}

const selector = '.thread-scroll__view';
const nearBottomPx = 80;

/** Messages, the newest at the bottom. Older ones that are fetched leave what is read where it is. */
export function ThreadScroll(props: ThreadScrollProps) {
  const { firstKey, lastKey, isLastMine } = props;
  const [hasUnseen, setUnseen] = useState(false);
  const before = useRef({ firstKey: '', lastKey: '', contentHeight: 0, top: 0, isAtBottom: true });
  const note = ({ top, contentHeight, viewHeight }: ScrollerState) => {
    const isAtBottom = contentHeight - top - viewHeight < nearBottomPx;
    const hasChanged = isAtBottom !== before.current.isAtBottom;
    Object.assign(before.current, { top, contentHeight, isAtBottom });
    if (isAtBottom) setUnseen(false);
    if (hasChanged) props.onAtBottom(isAtBottom);
  };
  const toBottom = () =>
    moveScroller(selector, (state) => {
      note({ ...state, top: state.contentHeight - state.viewHeight });
      return state.contentHeight;
    });
  useLayoutEffect(() => {
    const was = { ...before.current };
    Object.assign(before.current, { firstKey, lastKey });
    const isFirstDrawing = was.firstKey === '';
    if (isFirstDrawing || (lastKey !== was.lastKey && (was.isAtBottom || isLastMine))) {
      toBottom();
    } else if (lastKey !== was.lastKey) {
      setUnseen(true);
    } else if (firstKey !== was.firstKey) {
      moveScroller(selector, (state) => {
        const top = was.top + state.contentHeight - was.contentHeight;
        note({ ...state, top });
        return top;
      });
    }
  });
  // A keyboard or a row above it takes some of the height: who read the newest goes on reading it.
  useEffect(() => {
    if (before.current.isAtBottom) toBottom();
  });
  return (
    <View className="thread-scroll">
      <ScrollView
        className="thread-scroll__view"
        scrollY
        enhanced
        showScrollbar={false}
        upperThreshold={240}
        onScrollToUpper={props.onNearTop}
        onScroll={(event) => {
          const { scrollTop: top, scrollHeight: contentHeight } = event.detail;
          moveScroller(selector, (state) => {
            note({ top, contentHeight, viewHeight: state.viewHeight });
            return null;
          });
        }}
      >
        {props.children}
      </ScrollView>
      {hasUnseen ? (
        <Pressable className="thread-scroll__new" onPress={toBottom}>
          {conversationText('newBelow')}
          <Icon name="down" size={16} />
        </Pressable>
      ) : null}
    </View>
  );
}
