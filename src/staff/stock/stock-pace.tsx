import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { clockText } from '../../features/session/store-clock';
import { shellText } from '../../text/shell';
import { staffStockText } from '../../text/staff-stock';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { Switch } from '../../ui/switch/switch';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { StorePace } from './store-pace';

interface StockPaceProps {
  readonly board: Board;
  readonly pace: StorePace;
}

const stepMinutes = 5;
const leastMinutes = 5;
const mostMinutes = 120;
const pauses = [15, 30, 60, 720] as const;

/** Whether orders are taken, and how many minutes guests are told. */
export const StockPace = observer(function StockPace({ board, pace }: StockPaceProps) {
  const [isPausing, setPausing] = useState(false);
  const mayPause = staffSession.may('pauseOrders');
  const isPaused = pace.pausedUntilMs !== null && pace.pausedUntilMs > board.nowMs;
  const pause = async (wanted: number) => {
    setPausing(false);
    await pace.pause(wanted);
  };
  return (
    <>
      <View className="stock-pace">
        <View className="stock-pace__part">
          <View className="stock-pace__title">{staffStockText('orders')}</View>
          <Pressable
            className={isPaused ? 'stock-pace__state stock-pace__state--paused' : 'stock-pace__state'}
            isDisabled={!mayPause}
            onPress={() => (isPaused ? void pause(0) : setPausing(true))}
          >
            <Icon name={isPaused ? 'clock' : 'check'} size={20} />
            {isPaused
              ? staffStockText('pausedUntil', { time: clockText(board.clock, pace.pausedUntilMs ?? 0) })
              : staffStockText('open')}
          </Pressable>
        </View>
        <PromisedMinutes pace={pace} />
        <Sheet
          isOpen={isPausing}
          onClose={() => setPausing(false)}
          label={staffStockText('pauseTitle')}
          title={staffStockText('pauseTitle')}
          closeLabel={shellText('close')}
        >
          <View className="staff-sheet">
            <View className="quiet">{staffStockText('pauseLine')}</View>
            {pauses.map((wanted) => (
              <Button
                key={wanted}
                look="quiet"
                isWide
                className="staff-button"
                onPress={() => void pause(wanted)}
              >
                {wanted === 720
                  ? staffStockText('pauseToday')
                  : staffStockText('pauseFor', { minutes: wanted })}
              </Button>
            ))}
          </View>
        </Sheet>
      </View>
      <AcceptsByItself pace={pace} />
    </>
  );
});

/** Whether paid orders wait for a tap; colleagues see how it is, leaders switch it. */
const AcceptsByItself = observer(function AcceptsByItself({ pace }: { readonly pace: StorePace }) {
  const { accepting, minutes } = pace;
  const maySwitch = staffSession.may('setAcceptsByItself');
  if (!maySwitch && !accepting.known) return null;
  const title = staffStockText('acceptsByItself');
  return (
    <View className="stock-accepts">
      <View className="grow">
        <View className="t16">{title}</View>
        <View className="t12 quiet">
          {accepting.known
            ? staffStockText('acceptsOn', { minutes: minutes.known })
            : staffStockText('acceptsOff')}
        </View>
      </View>
      {maySwitch ? (
        <Switch label={title} isOn={accepting.shown} onChange={(wanted) => void accepting.want(wanted)} />
      ) : null}
    </View>
  );
});

const PromisedMinutes = observer(function PromisedMinutes({ pace }: { readonly pace: StorePace }) {
  const minutes = pace.minutes.shown;
  const isFixed = !staffSession.may('setPromisedMinutes');
  const promise = (wanted: number) => {
    const next = Math.min(mostMinutes, Math.max(leastMinutes, wanted));
    if (next !== minutes) void pace.minutes.want(next);
  };
  return (
    <View className="stock-pace__part">
      <View className="stock-pace__title">{staffStockText('promised')}</View>
      <View className="stock-pace__minutes">
        <Pressable
          className="stock-pace__knob"
          label={staffStockText('faster')}
          isDisabled={isFixed}
          onPress={() => promise(minutes - stepMinutes)}
        >
          <Icon name="minus" size={20} />
        </Pressable>
        <View className="stock-pace__figure">{minutes}</View>
        <Pressable
          className="stock-pace__knob"
          label={staffStockText('slower')}
          isDisabled={isFixed}
          onPress={() => promise(minutes + stepMinutes)}
        >
          <Icon name="plus" size={20} />
        </Pressable>
      </View>
    </View>
  );
});
