import { Input, ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffStockText } from '../../text/staff-stock';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { isLow, isOut, type StockFilter, type StockList } from './stock-list';

/** Which dishes are seen: those to look after first, then by state and by category; or by their name. */
export const StockFilters = observer(function StockFilters({ stock }: { readonly stock: StockList }) {
  const [isSearching, setSearching] = useState(false);
  const { rows, filter, words } = stock;
  if (isSearching) {
    return (
      <View className="stock-search">
        <Icon name="search" size={20} />
        <Input
          className="stock-search__input"
          focus
          value={words}
          placeholder={staffStockText('searchFor')}
          onInput={({ detail }) => stock.search(detail.value)}
        />
        <Pressable
          className="stock-search__close"
          label={shellText('close')}
          onPress={() => {
            stock.search('');
            setSearching(false);
          }}
        >
          <Icon name="close" size={20} />
        </Pressable>
      </View>
    );
  }
  const states: readonly (readonly [StockFilter & string, string, number])[] = [
    ['attention', staffStockText('attention'), rows.filter((row) => isOut(row) || isLow(row)).length],
    ['sold-out', staffStockText('soldOut'), rows.filter(isOut).length],
    ['limited', staffStockText('limited'), rows.filter(({ remaining }) => remaining !== null).length],
    ['all', staffStockText('all'), rows.length],
  ];
  const categories = new Map(rows.map(({ categoryId, categoryName }) => [categoryId, categoryName]));
  return (
    <ScrollView className="stock-filters" scrollX enhanced showScrollbar={false}>
      <View className="stock-filters__row">
        <Pressable
          className="stock-filters__chip stock-filters__chip--round"
          label={staffStockText('searchFor')}
          onPress={() => setSearching(true)}
        >
          <Icon name="search" size={20} />
        </Pressable>
        {states.map(([key, name, count]) => (
          <FilterChip key={key} isChosen={filter === key} onPress={() => stock.choose(key)}>
            {name} <View className="strong num">{count}</View>
          </FilterChip>
        ))}
        {[...categories].map(([categoryId, name]) => (
          <FilterChip
            key={categoryId}
            isChosen={typeof filter === 'object' && filter.categoryId === categoryId}
            onPress={() => stock.choose({ categoryId })}
          >
            {localText(name)}
          </FilterChip>
        ))}
      </View>
    </ScrollView>
  );
});

function FilterChip(props: {
  readonly isChosen: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Pressable
      role="radio"
      isSelected={props.isChosen}
      className={props.isChosen ? 'stock-filters__chip stock-filters__chip--chosen' : 'stock-filters__chip'}
      onPress={props.onPress}
    >
      {props.children}
    </Pressable>
  );
}
