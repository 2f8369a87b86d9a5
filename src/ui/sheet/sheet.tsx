import { ScrollView, View } from '@tarojs/components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { touchPoint } from '../../platform/touch';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './sheet.scss';

interface SheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What a screen reader calls the sheet. */
  readonly label: string;
  readonly closeLabel: string;
  /** A heading row with a close button; without it the content draws its own. */
  readonly title?: ReactNode;
  /** Stays at the bottom while the content scrolls. */
  readonly foot?: ReactNode;
  /** As high as the screen allows from the start, for content that grows. */
  readonly isTall?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Long enough for the leaving motion, 160 ms, to be seen to its end. */
const leavingMs = 180;
const closingDragPx = 72;

/** A sheet from below. It follows the finger down by its grip, and never reaches under the capsule button. */
export function Sheet(props: SheetProps) {
  const { isOpen, onClose } = props;
  const isMounted = useMountedWhileLeaving(isOpen);
  const { drag, dragHandlers } = useDragDown(onClose);
  if (!isMounted) return null;
  const state = isOpen ? 'sheet--open' : 'sheet--leaving';
  return (
    <View className={`sheet ${state}`}>
      <View className="sheet__scrim" catchMove onClick={onClose} />
      <View
        className={`sheet__panel ${props.isTall === true ? 'sheet__panel--tall' : ''} ${props.className ?? ''}`}
        ariaRole="dialog"
        ariaLabel={props.label}
        {...(drag > 0 ? { style: { transform: `translateY(${drag}px)` } } : {})}
      >
        <View className="sheet__grip" catchMove {...dragHandlers}>
          <View className="sheet__grip-bar" />
        </View>
        {props.title === undefined ? null : (
          <View className="sheet__title" {...dragHandlers}>
            <View className="grow t16 strong">{props.title}</View>
            <Pressable className="sheet__close" label={props.closeLabel} onPress={onClose}>
              <Icon name="close" size={20} />
            </Pressable>
          </View>
        )}
        <ScrollView className="sheet__scroll" scrollY enhanced showScrollbar={false}>
          {props.children}
        </ScrollView>
        {props.foot === undefined ? null : <View className="sheet__foot">{props.foot}</View>}
      </View>
    </View>
  );
}

function useMountedWhileLeaving(isOpen: boolean): boolean {
  const [isMounted, setMounted] = useState(isOpen);
  useEffect(() => {
    if (isOpen) {
      setMounted(true);
      return undefined;
    }
    const timer = setTimeout(() => setMounted(false), leavingMs);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return isMounted || isOpen;
}

function useDragDown(onClose: () => void) {
  const [drag, setDrag] = useState(0);
  const startY = useRef(0);
  const dragHandlers = {
    onTouchStart: (event: object) => {
      startY.current = touchPoint(event)?.y ?? 0;
    },
    onTouchMove: (event: object) => {
      const y = touchPoint(event)?.y ?? startY.current;
      setDrag(Math.max(0, Math.round(y - startY.current)));
    },
    onTouchEnd: () => {
      if (drag > closingDragPx) onClose();
      setDrag(0);
    },
  };
  return { drag, dragHandlers };
}
