import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect } from 'react';
import { dishesById } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { regular } from '../../features/menu/regular';
import { wantDish } from '../../features/menu/wanted-dish';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { RewardPage } from '../parts/reward-page';
import { NotThere } from '../parts/shelf-states';
import './index.scss';

/** The dishes that a guest gave a heart at the store that is visited; each leads to its sheet on the menu. */
const FavouritesPage = observer(function FavouritesPage() {
  useDidShow(() => visit.start());
  useEffect(() => regular.start(), []);
  return (
    <RewardPage title={rewardsText('favourites')}>
      <Favourites />
    </RewardPage>
  );
});

const Favourites = observer(function Favourites() {
  const { menu, problem } = visit;
  if (menu === null) return <NotThere problem={problem} onAgain={() => void visit.refresh()} />;
  const dishes = dishesById(menu);
  const liked = regular.favourites.flatMap((dishId) => dishes.get(dishId) ?? []);
  if (liked.length === 0) {
    return (
      <EmptyState
        mood="warm"
        title={rewardsText('favouritesEmptyTitle')}
        line={rewardsText('favouritesEmptyLine')}
        action={<Button onPress={() => void openPage('/pages/menu/index')}>{rewardsText('toMenu')}</Button>}
      />
    );
  }
  return (
    <>
      {liked.map((dish) => (
        <Row key={dish.id} dish={dish} />
      ))}
    </>
  );
});

const Row = observer(function Row({ dish }: { readonly dish: Dish }) {
  const name = localText(dish.name);
  const goThere = () => {
    wantDish(dish.id);
    void openPage('/pages/menu/index');
  };
  return (
    <View className="favourite">
      <Pressable
        className="favourite__dish"
        label={rewardsText('goToDish', { dish: name })}
        onPress={goThere}
      >
        <DishPicture picture={dish.picture} size={56} />
        <View className="grow">
          <View className="t16 strong">{name}</View>
          <View className="t12 quiet clip">{localText(dish.description)}</View>
        </View>
      </Pressable>
      <Pressable
        className="favourite__heart"
        label={rewardsText('unheart', { dish: name })}
        onPress={() => void regular.like(dish.id)}
      >
        <Icon name="heart" size={20} />
      </Pressable>
    </View>
  );
});

export default FavouritesPage;
