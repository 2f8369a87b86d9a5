import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { DiningMode } from '../../../domain/order/lifecycle';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented, type Segment } from '../../ui/segmented/segmented';
import { Shopfront } from '../session/shopfront/shopfront';
import { visit } from '../session/visit';
import { hoursWords } from './hours-words';
import mark from './mark.svg';
import { menuView } from './menu-view';
import { modeWords } from './mode-words';
import './menu-header.scss';

interface MenuHeaderProps {
  readonly isCollapsed: boolean;
  readonly isScrolled: boolean;
  readonly onOpenStore: () => void;
  readonly onSearch: () => void;
  readonly onFilter: () => void;
}

/** The shopfront over the menu. It scrolls away and leaves a row with the store, the way of dining and the search. */
export const MenuHeader = observer(function MenuHeader(props: MenuHeaderProps) {
  const { store, nowMs } = visit;
  const phase = props.isCollapsed ? 'menu-nav--collapsed' : props.isScrolled ? 'menu-nav--scrolled' : '';
  return (
    <>
      <View className={`menu-nav ${phase}`}>
        <Image className="menu-nav__mark" src={mark} mode="aspectFit" />
        <View className="menu-nav__names">
          <View className="menu-nav__brand display t20 clip">{store ? localText(store.brand) : ''}</View>
          <CollapsedStore onOpenStore={props.onOpenStore} />
        </View>
        <Pressable className="menu-nav__search" label={menuText('search')} onPress={props.onSearch}>
          <Icon name="search" size={20} />
        </Pressable>
      </View>
      <View className="menu-header">
        <Shopfront className={`menu-header__shop${props.isScrolled ? ' menu-header__shop--away' : ''}`} />
        <View className="menu-header__today">
          <View className="display t20 clip">{store ? localText(store.lineOfTheDay) : ''}</View>
          <Pressable className="menu-header__store t12" role="link" onPress={props.onOpenStore}>
            <View className="strong">{store ? localText(store.name) : ''}</View>
            <View className="quiet clip">{store ? `· ${hoursWords(store, nowMs)}` : ''}</View>
            <Icon name="right" size={12} />
          </Pressable>
        </View>
        <ModeSwitch />
        <View className="menu-header__find">
          <Pressable className="menu-header__field" label={menuText('search')} onPress={props.onSearch}>
            <Icon name="search" size={20} />
            <View className="clip">{menuText('searchFor')}</View>
          </Pressable>
          <FilterButton onFilter={props.onFilter} />
        </View>
      </View>
    </>
  );
});

const CollapsedStore = observer(function CollapsedStore({
  onOpenStore,
}: {
  readonly onOpenStore: () => void;
}) {
  const { store, mode, table } = visit;
  const place = mode === 'dine-in' && table ? ` · ${menuText('table', { name: table.name })}` : '';
  return (
    <Pressable className="menu-nav__store" onPress={onOpenStore}>
      <View className="t16 strong clip">{store ? localText(store.name) : ''}</View>
      <View className="t12 quiet clip">{`${modeWords(mode)}${place}`}</View>
    </Pressable>
  );
});

const ModeSwitch = observer(function ModeSwitch() {
  const { store, mode } = visit;
  const modes: readonly DiningMode[] = store?.modes ?? ['dine-in', 'pickup', 'delivery'];
  const segments: readonly Segment<DiningMode>[] = modes.map((key) => ({
    key,
    words: modeWords(key),
    detail: store ? modeDetail(key) : ' ',
  }));
  return (
    <View className="menu-header__modes">
      <Segmented
        isFrosted
        label={menuText('modes')}
        segments={segments}
        chosen={mode}
        onChoose={(key) => visit.chooseMode(key)}
      />
    </View>
  );
});

function modeDetail(mode: DiningMode): string {
  const { table, store } = visit;
  if (!store) return '';
  if (mode === 'dine-in') return table ? menuText('table', { name: table.name }) : menuText('scanTable');
  if (mode === 'pickup') return menuText('readyIn', { minutes: store.promisedMinutes });
  const least = store.pricing.minimumSpend.delivery;
  return least > 0
    ? menuText('deliveryFrom', { yuan: fenToShortYuanText(least) })
    : menuText('readyIn', { minutes: store.promisedMinutes });
}

const FilterButton = observer(function FilterButton({ onFilter }: { readonly onFilter: () => void }) {
  const { rules } = menuView;
  const label =
    rules === 0 ? menuText('filter') : `${menuText('filter')}，${menuText('filterOn', { count: rules })}`;
  return (
    <Pressable className="menu-header__filter" label={label} onPress={onFilter}>
      <Icon name="filter" size={20} />
      <View className={rules === 0 ? 'menu-header__dot menu-header__dot--off' : 'menu-header__dot'} />
    </Pressable>
  );
});
