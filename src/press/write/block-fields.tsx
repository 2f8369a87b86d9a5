import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { articleLimits, type ArticleBlock } from '../../../domain/article/article-block';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { pictureUrl } from '../../platform/pictures';
import { pressText } from '../../text/press';
import { siteText } from '../../text/site';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { WordsField } from '../words-field';
import type { ArticleDraft } from './article-draft';
import { dishNames } from './dish-names';

interface FieldsProps {
  readonly draft: ArticleDraft;
  readonly block: ArticleBlock;
  readonly at: number;
}

/** One piece of the article, with its place among the others. */
export const BlockFields = observer(function BlockFields({ draft, block, at }: FieldsProps) {
  const number = at + 1;
  return (
    <Card
      className="write-article__part"
      label={pressText('blockLabel', { number, kind: pressText(block.kind) })}
    >
      <View className="row between">
        <View className="t12 quiet">{pressText(block.kind)}</View>
        <View className="row">
          <Tool icon="up" words={pressText('up', { number })} onPress={() => draft.moveBlock(at, -1)} />
          <Tool icon="down" words={pressText('down', { number })} onPress={() => draft.moveBlock(at, 1)} />
          <Tool icon="trash" words={pressText('remove', { number })} onPress={() => draft.removeBlock(at)} />
        </View>
      </View>
      <Content draft={draft} block={block} at={at} />
    </Card>
  );
});

function Tool(props: { readonly icon: IconName; readonly words: string; readonly onPress: () => void }) {
  return (
    <Pressable className="write-article__tool" label={props.words} onPress={props.onPress}>
      <Icon name={props.icon} size={20} />
    </Pressable>
  );
}

const Content = observer(function Content({ draft, block, at }: FieldsProps) {
  const label = pressText('blockLabel', { number: at + 1, kind: pressText(block.kind) });
  switch (block.kind) {
    case 'heading':
      return (
        <LineField
          className="write-article__heading"
          value={block.text}
          label={label}
          placeholder=""
          maxLength={articleLimits.headingLength}
          onType={(words) => draft.changeBlock(at, { ...block, text: words })}
        />
      );
    case 'paragraph':
      return (
        <WordsField
          isGrowing
          value={block.text}
          maxLength={articleLimits.paragraphLength}
          label={label}
          onType={(text) => draft.changeBlock(at, { ...block, text })}
        />
      );
    case 'picture':
      return (
        <>
          <Image className="write-article__cover" mode="aspectFill" src={pictureUrl(block.picture)} />
          <LineField
            value={block.caption}
            label={pressText('caption')}
            maxLength={articleLimits.captionLength}
            onType={(words) => draft.changeBlock(at, { ...block, caption: words })}
          />
        </>
      );
    case 'dish':
      return <View className="t16">{dishNames.nameOf(block.dishId)}</View>;
    case 'door':
      return <View className="t16">{siteText(block.door)}</View>;
  }
});
