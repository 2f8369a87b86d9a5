import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { SearchField } from '../../features/colleague/parts/search-field/search-field';
import { staffOrdersText } from '../../text/staff-orders';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import type { OrderSearch } from './order-search';

interface OrderFiltersProps {
  readonly search: OrderSearch;
}

/** What an order is called, where it stands, and on which day it was paid. */
export const OrderFilters = observer(function OrderFilters({ search }: OrderFiltersProps) {
  return (
    <View className="order-filters">
      <SearchField
        value={search.words}
        label={staffOrdersText('searchFor')}
        maxLength={20}
        onType={(words) => search.type(words)}
        clear={
          search.words === '' ? null : { label: staffOrdersText('clear'), onPress: () => search.type('') }
        }
      />
      <Segmented
        label={staffOrdersText('states')}
        chosen={search.state ?? 'all'}
        segments={(['all', 'open', 'completed', 'cancelled'] as const).map((key) => ({
          key,
          words: staffOrdersText(key),
        }))}
        onChoose={(key) => search.chooseState(key === 'all' ? null : key)}
      />
      <Days search={search} />
    </View>
  );
});

/** One day, with its neighbours a tap away; or all days. */
const Days = observer(function Days({ search }: OrderFiltersProps) {
  const { day, today } = search;
  const isNewest = day === null || day === today;
  return (
    <View className="order-filters__days">
      <Pressable
        className="order-filters__step"
        label={staffOrdersText('dayBefore')}
        isDisabled={today === null}
        onPress={() => search.stepDay(-1)}
      >
        <Icon name="left" size={20} />
      </Pressable>
      <View className="order-filters__day num">{dayWords(day, today)}</View>
      <Pressable
        className={isNewest ? 'order-filters__step order-filters__step--off' : 'order-filters__step'}
        label={staffOrdersText('dayAfter')}
        isDisabled={isNewest}
        onPress={() => search.stepDay(1)}
      >
        <Icon name="right" size={20} />
      </Pressable>
      {day === null ? null : (
        <Pressable
          className="order-filters__all"
          label={staffOrdersText('allDays')}
          onPress={() => search.chooseDay(null)}
        >
          {staffOrdersText('allDays')}
        </Pressable>
      )}
    </View>
  );
});

function dayWords(day: string | null, today: string | null): string {
  if (day === null) return staffOrdersText('allDays');
  const [, month = '', date = ''] = day.split('-');
  const words = `${Number(month)}/${Number(date)}`;
  return day === today ? `${staffOrdersText('today')} ${words}` : words;
}
