import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StoreView } from '../../../contract/views';
import { callPhone } from '../../platform/phone';
import { localText } from '../../text/language';
import { storesText } from '../../text/stores';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { hoursWords } from '../menu/hours-words';
import { visit } from '../session/visit';
import { distanceWords } from './distance';
import { showWay } from './go-there';
import { hoursSummary } from './hours-of-week';
import { MapPlace } from './map-place';
import { OpenPill } from './open-pill';
import { stateOf } from './store-state';
import './store-entry.scss';

interface StoreEntryProps {
  readonly store: StoreView;
  readonly nowMs: number;
  readonly metres: number | null;
  readonly isNearest: boolean;
  readonly isEntering: boolean;
  readonly onOpen: () => void;
  readonly onOrder: () => void;
}

/** A store in the list of all: where, when, how far, and the way to its menu. */
export const StoreEntry = observer(function StoreEntry(props: StoreEntryProps) {
  const { store, nowMs } = props;
  const name = localText(store.name);
  const state = stateOf(store, nowMs);
  const isHere = visit.store?.id === store.id;
  return (
    <View className="store-entry" ariaRole="group" ariaLabel={name}>
      <Pressable
        className="store-entry__open"
        label={storesText('openStore', { store: name })}
        onPress={props.onOpen}
      >
        <View className="grow">
          <View className="row gap-8">
            <View className="t16 strong clip">{name}</View>
            <OpenPill state={state} />
          </View>
          <DistanceLine metres={props.metres} isNearest={props.isNearest} />
          <View className="quiet">{localText(store.address)}</View>
          <View className="quiet num">{hoursSummary(store.hours, nowMs)}</View>
          {state === 'open' ? null : <View className="t12 chili num">{hoursWords(store, nowMs)}</View>}
        </View>
        <MapPlace />
      </Pressable>
      <View className="store-entry__foot">
        <Pressable
          className="store-entry__tool"
          label={storesText('navigateTo', { store: name })}
          onPress={() => showWay(store)}
        >
          <Icon name="nav" size={20} />
          {storesText('navigate')}
        </Pressable>
        <Pressable
          className="store-entry__tool"
          label={storesText('callTo', { store: name })}
          onPress={() => void callPhone(store.phone)}
        >
          <Icon name="phone" size={20} />
          {storesText('call')}
        </Pressable>
        <Button
          look={isHere ? 'primary' : 'tint'}
          size="s"
          className="end"
          busyWords={props.isEntering ? storesText('entering') : null}
          onPress={props.onOrder}
        >
          {storesText('orderHere')}
        </Button>
      </View>
    </View>
  );
});

function DistanceLine({ metres, isNearest }: Pick<StoreEntryProps, 'metres' | 'isNearest'>) {
  if (metres === null) return null;
  const away = storesText('away', { distance: distanceWords(metres) });
  return (
    <View className="strong num">
      {isNearest ? `${storesText('nearest')} · ${distanceWords(metres)}` : away}
    </View>
  );
}
