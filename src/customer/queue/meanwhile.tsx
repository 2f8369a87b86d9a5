import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { shownDishes } from '../../features/home/shown-dishes';
import { leastPrice } from '../../features/menu/least-price';
import { wantDish } from '../../features/menu/wanted-dish';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { queueText } from '../../text/queue';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Price } from '../../ui/price/price';

const shown = 3;

/** What others like best, to choose while waiting; each leads to its sheet in the menu. */
export const Meanwhile = observer(function Meanwhile({ storeId }: { readonly storeId: string }) {
  const { menu, store, availability, monthlySalesByDishId } = visit;
  if (!menu || store?.id !== storeId) return null;
  const dishes = shownDishes(menu, availability, monthlySalesByDishId).slice(0, shown);
  if (dishes.length === 0) return null;
  return (
    <Card>
      <View className="row between">
        <View className="t16 strong">{queueText('meanwhile')}</View>
        <View className="t12 quiet">{queueText('meanwhileLine')}</View>
      </View>
      <View className="queue-dishes">
        {dishes.map((dish) => (
          <Pressable
            key={dish.id}
            className="queue-dishes__dish"
            label={`${localText(dish.name)} ¥${fenToShortYuanText(leastPrice(dish).now)}`}
            onPress={() => {
              wantDish(dish.id);
              void openPage('/pages/menu/index');
            }}
          >
            <Image
              className="queue-dishes__picture"
              src={pictureUrl(dish.picture)}
              mode="aspectFill"
              lazyLoad
            />
            <View className="strong clip">{localText(dish.name)}</View>
            <View className="row between">
              <Price fen={leastPrice(dish).now} size="s" />
              <View className="queue-dishes__plus">
                <Icon name="plus" size={16} />
              </View>
            </View>
          </Pressable>
        ))}
      </View>
    </Card>
  );
});
