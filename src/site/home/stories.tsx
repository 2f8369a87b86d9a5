import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ArticleCard } from '../../../contract/articles';
import { siteLimits } from '../../../domain/site/site-content';
import { visit } from '../../features/session/visit';
import { FormSheet } from '../../features/sheets/form-sheet';
import { openPage } from '../../platform/navigation';
import { siteText } from '../../text/site';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { ArticleRow } from '../article-row';
import { LongField } from './field';
import { say } from './say';
import type { SiteView } from './site-view';

/** The newest articles, and what guests have to tell themselves. */
export const Stories = observer(function Stories(props: {
  readonly site: SiteView;
  readonly articles: readonly ArticleCard[];
}) {
  const { site, articles } = props;
  const [isTelling, setTelling] = useState(false);
  return (
    <View className="site__part">
      <View className="row between">
        <View className="display t20" ariaRole="heading">
          {siteText('articles')}
        </View>
        <Pressable
          className="site__all"
          role="link"
          label={siteText('allSpoken')}
          onPress={() => void openPage('/site/articles/index')}
        >
          {siteText('all')}
          <Icon name="right" size={16} />
        </Pressable>
      </View>
      {articles.map((card) => (
        <ArticleRow key={card.articleId} card={card} />
      ))}
      <Card>
        <Pressable className="site__way" onPress={() => setTelling(true)}>
          <Icon name="edit" />
          <View className="grow">
            <View className="t16 strong">{siteText('tell')}</View>
            <View className="t12 quiet">{siteText('tellLine')}</View>
          </View>
          <Icon name="right" size={16} />
        </Pressable>
      </Card>
      <StorySheet site={site} isOpen={isTelling} onClose={() => setTelling(false)} />
    </View>
  );
});

const StorySheet = observer(function StorySheet(props: {
  readonly site: SiteView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { site, isOpen, onClose } = props;
  const [words, setWords] = useState('');
  const storeId = visit.store?.id ?? null;
  const send = async () => {
    if (words.trim() === '' || storeId === null) return showToast(siteText('tellFirst'));
    if (!(await say(site.tell(storeId, words.trim()), siteText('told')))) return;
    setWords('');
    onClose();
  };
  return (
    <FormSheet
      isOpen={isOpen}
      title={siteText('tell')}
      button={siteText('tellSend')}
      busyWords={site.sending.isBusy ? siteText('sending') : null}
      bodyClass="site__form"
      onSend={() => void send()}
      onClose={onClose}
    >
      <LongField
        value={words}
        maxLength={siteLimits.storyLength}
        label={siteText('tellLabel')}
        placeholder={siteText('tellPlaceholder')}
        onType={setWords}
      />
    </FormSheet>
  );
});
