import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ArticleCard } from '../../contract/articles';
import { openPage } from '../platform/navigation';
import { pictureUrl } from '../platform/pictures';
import { Pressable } from '../ui/pressable/pressable';
import { Tag } from '../ui/tag/tag';
import { byWords } from './article-words';
import './article-row.scss';

/** An article in a list: its picture, what it is, and who tells it. */
export const ArticleRow = observer(function ArticleRow({ card }: { readonly card: ArticleCard }) {
  return (
    <Pressable
      className="article-row"
      label={`${card.title}, ${byWords(card)}`}
      onPress={() => void openPage('/site/article/index', { articleId: card.articleId })}
    >
      {card.cover === null ? null : (
        <Image className="article-row__cover" mode="aspectFill" src={pictureUrl(card.cover)} lazyLoad />
      )}
      <View className="article-row__words">
        <View className="article-row__title">{card.title}</View>
        {card.summary === '' ? null : <View className="quiet article-row__summary">{card.summary}</View>}
        <View className="row gap-8">
          {card.tags.slice(0, 2).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          <View className="t12 quiet clip">{byWords(card)}</View>
        </View>
      </View>
    </Pressable>
  );
});
