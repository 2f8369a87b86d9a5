import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { homeText } from '../../text/home';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { visit } from '../session/visit';
import { waysInto, type Way } from './ways';
import './ways-row.scss';

/** The doors of the house, the one to the menu in front. */
export const WaysRow = observer(function WaysRow() {
  const { store, table, nowMs } = visit;
  if (!store) return null;
  return (
    <View className="ways-row" ariaRole="group" ariaLabel={homeText('ways')}>
      {waysInto(store, table, nowMs).map((way) => (
        <Pressable
          key={way.key}
          className={way.key === 'order' ? 'ways-row__way ways-row__way--first' : 'ways-row__way'}
          label={`${way.words}，${way.detail}`}
          onPress={() => enter(way)}
        >
          <Icon name={way.icon} />
          <View className="ways-row__words clip">{way.words}</View>
          <View className="ways-row__detail num">{way.detail}</View>
        </Pressable>
      ))}
    </View>
  );
});

function enter(way: Way): void {
  if (way.mode !== null) visit.chooseMode(way.mode);
  void openPage(way.key === 'stores' ? '/customer/stores/index' : '/pages/menu/index');
}
