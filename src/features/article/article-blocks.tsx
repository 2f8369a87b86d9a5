import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ArticleDish } from '../../../contract/articles';
import type { ArticleBlock, ArticleDoor } from '../../../domain/article/article-block';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { siteText } from '../../text/site';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Price } from '../../ui/price/price';
import './article-blocks.scss';

interface BlocksProps {
  readonly blocks: readonly ArticleBlock[];
  readonly dishes: readonly ArticleDish[];
  readonly onDish: (dishId: string) => void;
  readonly onDoor: (door: ArticleDoor) => void;
}

/** What an article says, from top to bottom. Texts are drawn as texts, whatever they look like. */
export const ArticleBlocks = observer(function ArticleBlocks(props: BlocksProps) {
  return (
    <View className="article-blocks">
      {props.blocks.map((block, at) => (
        <Block key={`${at} ${block.kind}`} {...props} block={block} number={at + 1} />
      ))}
    </View>
  );
});

const Block = observer(function Block(
  props: BlocksProps & { readonly block: ArticleBlock; readonly number: number },
) {
  const { block, number, dishes, onDish, onDoor } = props;
  switch (block.kind) {
    case 'heading':
      return (
        <View className="article-blocks__heading display" ariaRole="heading">
          {block.text}
        </View>
      );
    case 'paragraph':
      return <View className="article-blocks__text">{block.text}</View>;
    case 'picture':
      return (
        <View>
          <Pressable
            label={block.caption === '' ? siteText('photo', { number }) : block.caption}
            onPress={() => showPicture(pictureUrl(block.picture))}
          >
            <Image
              className="article-blocks__picture"
              mode="aspectFill"
              src={pictureUrl(block.picture)}
              lazyLoad
            />
          </Pressable>
          {block.caption === '' ? null : (
            <View className="t12 quiet article-blocks__caption">{block.caption}</View>
          )}
        </View>
      );
    case 'dish': {
      const dish = dishes.find(({ dishId }) => dishId === block.dishId);
      return dish === undefined ? null : <DishCard dish={dish} onPress={() => onDish(dish.dishId)} />;
    }
    case 'door':
      return <Door door={block.door} onPress={() => onDoor(block.door)} />;
  }
});

/** A dish that can be had: to its sheet in the menu. */
const DishCard = observer(function DishCard(props: {
  readonly dish: ArticleDish;
  readonly onPress: () => void;
}) {
  const { name, picture, price } = props.dish;
  const words = { dish: localText(name), yuan: fenToShortYuanText(price) };
  return (
    <Pressable className="article-card" label={siteText('dishSpoken', words)} onPress={props.onPress}>
      <Image className="article-card__picture" mode="aspectFill" src={pictureUrl(picture)} lazyLoad />
      <View className="grow">
        <View className="t16 strong clip">{localText(name)}</View>
        <Price fen={price} size="s" />
      </View>
      <View className="article-card__go">{siteText('dishOrder')}</View>
    </Pressable>
  );
});

const iconByDoor: Readonly<Record<ArticleDoor, IconName>> = {
  order: 'bowl',
  reserve: 'calendar',
  queue: 'queue',
  coupons: 'ticket',
};

/** A way from reading to doing. */
const Door = observer(function Door(props: { readonly door: ArticleDoor; readonly onPress: () => void }) {
  const { door } = props;
  return (
    <Pressable
      className="article-card article-card--door"
      label={`${siteText(door)}, ${siteText(`${door}Line`)}`}
      onPress={props.onPress}
    >
      <Icon name={iconByDoor[door]} />
      <View className="grow">
        <View className="t16 strong">{siteText(door)}</View>
        <View className="t12">{siteText(`${door}Line`)}</View>
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});
