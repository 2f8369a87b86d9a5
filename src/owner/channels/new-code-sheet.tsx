import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { codeLimits, codePages, type CodePage } from '../../../domain/channel/code-page';
import { FormSheet } from '../../features/sheets/form-sheet';
import { ownerChannelsText } from '../../text/owner-channels';
import { staffProblemText } from '../../text/staff-problems';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { pageWords } from './channel-words';
import type { ChannelsOffice } from './channels-office';

interface NewCodeSheetProps {
  readonly office: ChannelsOffice;
  readonly isOpen: boolean;
  readonly onMade: (codeId: string) => void;
  readonly onClose: () => void;
}

/** A new code: where it will hang, and what it opens. */
export const NewCodeSheet = observer(function NewCodeSheet(props: NewCodeSheetProps) {
  const { office, isOpen, onMade, onClose } = props;
  const [name, setName] = useState('');
  const [page, setPage] = useState<CodePage>('menu');
  const [articleId, setArticleId] = useState<string | null>(null);
  const needsArticle = page === 'article' && articleId === null;
  const missing = name.trim() === '' ? 'nameFirst' : needsArticle ? 'articleFirst' : null;
  const choose = (chosen: CodePage) => {
    setPage(chosen);
    if (chosen === 'article') void office.lookForArticles();
  };
  const make = async () => {
    if (missing !== null) return showToast(ownerChannelsText(missing));
    const made = await office.make({ name, page, articleId: page === 'article' ? articleId : null });
    if (made === null) return;
    if (typeof made !== 'string') return showToast(staffProblemText(made));
    setName('');
    onMade(made);
  };
  return (
    <FormSheet
      isOpen={isOpen}
      title={ownerChannelsText('newCode')}
      button={ownerChannelsText('make')}
      isOff={missing !== null}
      busyWords={office.isBusy ? ownerChannelsText('making') : null}
      bodyClass="channels__form"
      onSend={() => void make()}
      onClose={onClose}
    >
      <CodeName name={name} onType={setName} />
      <View className="t12 quiet">{ownerChannelsText('opens')}</View>
      <Chips>
        {codePages.map((each) => (
          <Chip key={each} words={pageWords(each)} isChosen={page === each} onPress={() => choose(each)} />
        ))}
      </Chips>
      {page === 'article' ? <Articles office={office} chosen={articleId} onChoose={setArticleId} /> : null}
    </FormSheet>
  );
});

/** The name is for the house alone; what is printed says what the code opens. */
export function CodeName(props: { readonly name: string; readonly onType: (name: string) => void }) {
  return (
    <>
      <View className="t12 quiet">{ownerChannelsText('codeName')}</View>
      <Input
        className="channels__name"
        value={props.name}
        maxlength={codeLimits.nameLength}
        placeholder={ownerChannelsText('codeNameHint')}
        ariaLabel={ownerChannelsText('codeName')}
        cursorSpacing={120}
        onInput={({ detail }) => props.onType(detail.value)}
      />
    </>
  );
}

const Articles = observer(function Articles(props: {
  readonly office: ChannelsOffice;
  readonly chosen: string | null;
  readonly onChoose: (articleId: string) => void;
}) {
  const { office, chosen, onChoose } = props;
  if (office.articles === null) return <View className="t12 quiet">{ownerChannelsText('looking')}</View>;
  if (office.articles.length === 0)
    return <View className="t12 quiet">{ownerChannelsText('noArticles')}</View>;
  return (
    <Chips>
      {office.articles.map(({ articleId, title }) => (
        <Chip
          key={articleId}
          words={title}
          isChosen={articleId === chosen}
          onPress={() => onChoose(articleId)}
        />
      ))}
    </Chips>
  );
});
