import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { staffBoardText } from '../../text/staff-board';
import { Pressable } from '../../ui/pressable/pressable';
import { boardTabs, type BoardView } from './board-view';
import './board-tabs.scss';

/** Where orders stand, with how many; what is over its promise is marked. */
export const BoardTabs = observer(function BoardTabs({ view }: { readonly view: BoardView }) {
  const { countByTab, lateByTab, tab: chosen } = view;
  return (
    <View className="board-tabs" ariaRole="tablist" ariaLabel={staffBoardText('statuses')}>
      {boardTabs.map((tab) => {
        const late = lateByTab[tab] ?? 0;
        const lateWords = staffBoardText('lateMark', { count: late });
        const words = `${staffBoardText(tab)} ${countByTab[tab]}`;
        return (
          <Pressable
            key={tab}
            role="tab"
            className={tab === chosen ? 'board-tabs__tab board-tabs__tab--chosen' : 'board-tabs__tab'}
            isSelected={tab === chosen}
            label={late === 0 ? words : `${words}, ${lateWords}`}
            onPress={() => view.open(tab)}
          >
            <View className="board-tabs__count">{countByTab[tab]}</View>
            <View>{staffBoardText(tab)}</View>
            {late === 0 ? null : <View className="board-tabs__late">{lateWords}</View>}
          </Pressable>
        );
      })}
    </View>
  );
});
