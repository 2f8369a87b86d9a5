import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { scrollTopFor, windowRange } from './window-range';

interface WindowedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly rowHeight: number;
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item, isActive: boolean) => ReactNode;
  /** The key of the chosen row. */
  readonly activeKey?: string | null;
  readonly onChoose?: (item: Item) => void;
  /** Stays at the end while new rows come, until somebody scrolls up. */
  readonly followsEnd?: boolean;
  readonly className?: string;
}

/** A list of which only the rows in sight are drawn. Arrow keys, J and K move; Home and End jump. */
export function WindowedList<Item>(props: WindowedListProps<Item>) {
  const { items, rowHeight, followsEnd = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ scrollTop: 0, height: 400 });
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setPlace((now) => ({ ...now, height: element.clientHeight })));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (followsEnd && isAtEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [items, followsEnd]);
  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    isAtEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - rowHeight;
    setPlace({ scrollTop: element.scrollTop, height: element.clientHeight });
  };
  const active = items.findIndex((item) => props.keyOf(item) === props.activeKey);
  const range = windowRange({ ...place, rowHeight, count: items.length });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextRow(event, active, items.length);
    const item = next === null ? undefined : items[next];
    if (next === null || !item || !props.onChoose) return;
    event.preventDefault();
    props.onChoose(item);
    if (box.current) {
      box.current.scrollTop = scrollTopFor(next, { ...place, rowHeight, count: items.length });
    }
  };
  return (
    <div
      ref={box}
      className={`windowed ${props.className ?? ''}`}
      role={props.onChoose ? 'listbox' : 'log'}
      aria-label={props.label}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: range.above }} />
      {items.slice(range.first, range.end).map((item) => (
        <WindowedRow key={props.keyOf(item)} item={item} list={props} />
      ))}
      <div role="presentation" style={{ height: range.below }} />
    </div>
  );
}

function WindowedRow<Item>({ item, list }: { item: Item; list: WindowedListProps<Item> }) {
  const isActive = list.keyOf(item) === list.activeKey;
  const { onChoose } = list;
  if (!onChoose) return <div style={{ height: list.rowHeight }}>{list.draw(item, false)}</div>;
  return (
    <div
      role="option"
      aria-selected={isActive}
      className={isActive ? 'is-chosen' : ''}
      style={{ height: list.rowHeight }}
      onClick={() => onChoose(item)}
    >
      {list.draw(item, isActive)}
    </div>
  );
}

function nextRow({ key }: KeyboardEvent, active: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'j') return Math.min(active + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(active - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
