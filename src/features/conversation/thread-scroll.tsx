import { ScrollView, View } from '@tarojs/components';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { isWeapp } from '../../platform/environment';
import { moveScroller, whenScrollerStands, type ScrollerState } from '../../platform/scroller';
import { conversationText } from '../../text/conversation';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import './thread-scroll.scss';

interface ThreadScrollProps {
  /** The oldest message shown, and the newest: what changes about them says where messages were added. */
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
const nearTopPx = 240;
const nearBottomPx = 80;
/** Lower than any conversation is long: where a thread opens. */
const lowest = 1_000_000;

/** Messages, the newest at the bottom. Older ones that are fetched leave what is read where it is. */
export function ThreadScroll(props: ThreadScrollProps) {
  const { firstKey, lastKey, isLastMine } = props;
  /** The newest message when people scrolled away from it; null while it is in view. */
  const [leftAt, setLeftAt] = useState<string | null>(null);
  const shown = useRef({ firstKey: '', lastKey: '' });
  const { place, note } = usePlace((isAtBottom) => {
    setLeftAt(isAtBottom ? null : shown.current.lastKey);
    props.onAtBottom(isAtBottom);
  });
  const toBottom = () =>
    moveScroller(selector, (state) => {
      const top = Math.max(0, state.contentHeight - state.viewHeight);
      note({ ...state, top });
      return top;
    });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { firstKey, lastKey };
    const hasNewer = lastKey !== before.lastKey;
    if (before.firstKey === '' || (hasNewer && (place.current.isAtBottom || isLastMine))) {
      toBottom();
    } else if (!hasNewer && firstKey !== before.firstKey) {
      const { top: oldTop, contentHeight: oldHeight } = place.current;
      moveScroller(selector, (state) => {
        const top = oldTop + state.contentHeight - oldHeight;
        note({ ...state, top });
        return top;
      });
    }
  });
  // A keyboard or a row above it takes some of the height: who was reading the newest goes on reading it.
  useEffect(() => {
    if (place.current.isAtBottom) toBottom();
  });
  const openAtBottom = useRef(toBottom);
  useEffect(() => whenScrollerStands(selector, openAtBottom.current), []);
  return (
    <View className="thread-scroll">
      <ScrollView
        className="thread-scroll__view"
        scrollY
        enhanced
        showScrollbar={false}
        upperThreshold={nearTopPx}
        // WeChat takes it once; a browser would jump there at each drawing.
        {...(isWeapp ? { scrollTop: lowest } : {})}
        onScrollToUpper={props.onNearTop}
        onScroll={({ detail }) =>
          note({ ...place.current, top: detail.scrollTop, contentHeight: detail.scrollHeight })
        }
      >
        {props.children}
      </ScrollView>
      {leftAt !== null && leftAt !== lastKey ? (
        <Pressable className="thread-scroll__new" onPress={toBottom}>
          {conversationText('newBelow')}
          <Icon name="down" size={16} />
        </Pressable>
      ) : null}
    </View>
  );
}

/** Where people are reading, kept between drawings; says when they reach or leave the newest messages. */
function usePlace(onAtBottom: (isAtBottom: boolean) => void) {
  const place = useRef({ top: 0, contentHeight: 0, viewHeight: 0, isAtBottom: true });
  const note = ({ top, contentHeight, viewHeight }: ScrollerState) => {
    const isAtBottom = contentHeight - top - viewHeight < nearBottomPx;
    const hasChanged = isAtBottom !== place.current.isAtBottom;
    place.current = { top, contentHeight, viewHeight, isAtBottom };
    if (hasChanged) onAtBottom(isAtBottom);
  };
  return { place, note };
}
