import { Image, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { StoreView } from '../../../contract/views';
import type { SharedWay } from '../../../domain/channel/channel';
import { sharedTitle } from '../../features/session/sharing';
import { visit } from '../../features/session/visit';
import { useMomentsCard, useShareCard } from '../../features/share-card/use-share-card';
import { storeList } from '../../features/stores/store-list';
import { goBack, openPage } from '../../platform/navigation';
import { openAppSettings } from '../../platform/save-picture';
import { shareLink, sharesLinks } from '../../platform/share-link';
import { customerProblemText } from '../../text/customer-problems';
import { currentLanguage } from '../../text/language';
import { sharingText } from '../../text/sharing';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { NotOpened } from '../not-opened';
import { PosterMaker } from './poster-maker';
import { cardOf } from './poster-words';
import { SendButton } from './send-button';
import { linkOf, subjectOf, type Subject } from './subject';
import './index.scss';

/** A poster for friends, with a code that opens what it shows. */
const SharePosterPage = observer(function SharePosterPage() {
  const { params } = useRouter();
  const store = useSharedStore(params['store']);
  const subject = store === 'gone' ? 'gone' : subjectOf(params);
  const shown =
    subject === 'gone' || subject === null || store === 'gone' || store === null ? null : { subject, store };
  const card = shown === null ? null : cardOf(shown.subject, shown.store);
  const link = (way: SharedWay) =>
    shown === null
      ? { title: sharedTitle(null), path: '/pages/menu/index' }
      : linkOf(shown.subject, shown.store, way);
  useShareCard(card, () => link('card'));
  useMomentsCard(card, () => {
    const { title, path } = link('moments');
    return { title, query: path.split('?')[1] ?? '' };
  });
  return (
    <Screen className="share-poster">
      <NavigationBar
        isSticky
        title={sharingText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {store === 'gone' && storeList.problem !== null ? (
        <NotOpened problem={storeList.problem} onAgain={() => void storeList.refresh()} />
      ) : subject === 'gone' ? (
        <Gone what={store === 'gone' ? 'goneStore' : 'gone'} />
      ) : shown === null ? (
        <PosterBone />
      ) : (
        <PosterOf
          key={`${currentLanguage()} ${shown.store.id}`}
          subject={shown.subject}
          store={shown.store}
        />
      )}
    </Screen>
  );
});

/** The store that the address names, which need not be the one that is visited; null while it is looked for. */
function useSharedStore(storeId: string | undefined): StoreView | 'gone' | null {
  const isElsewhere = storeId !== undefined && storeList.find(storeId) === null;
  useEffect(() => visit.start(), []);
  useEffect(() => {
    if (isElsewhere) void storeList.refresh();
  }, [isElsewhere]);
  if (storeId === undefined) return visit.store;
  return storeList.find(storeId) ?? (storeList.status === 'loading' ? null : 'gone');
}

interface SharedProps {
  readonly subject: Subject;
  readonly store: StoreView;
}

const PosterOf = observer(function PosterOf({ subject, store }: SharedProps) {
  const [maker] = useState(() => new PosterMaker(subject, store));
  const make = useCallback(() => void maker.make(), [maker]);
  useEffect(make, [make]);
  if (maker.status === 'drawing') return <PosterBone />;
  if (maker.status === 'failed' || maker.path === null) {
    return (
      <EmptyState
        mood="cold"
        title={sharingText('failedTitle')}
        line={maker.problem === null ? sharingText('failedLine') : customerProblemText(maker.problem)}
        action={<Button onPress={make}>{shellText('again')}</Button>}
      />
    );
  }
  const { title } = linkOf(subject, store);
  return (
    <View className="share-poster__body">
      <Image
        className="share-poster__picture"
        src={maker.path}
        mode="widthFix"
        showMenuByLongpress
        ariaLabel={sharingText('alt', { title })}
      />
      {maker.hasNoCode ? <Note icon="info">{sharingText('noCode')}</Note> : null}
      <Foot maker={maker} subject={subject} store={store} />
    </View>
  );
});

const Foot = observer(function Foot(props: SharedProps & { readonly maker: PosterMaker }) {
  const { maker, subject, store } = props;
  const [isForbidden, setForbidden] = useState(false);
  const save = async () => {
    const saved = await maker.save();
    setForbidden(saved === 'forbidden');
    if (saved === 'not-saved') showToast(sharingText('notSaved'));
    if (saved === 'saved') showToast(sharingText(sharesLinks ? 'savedBrowser' : 'saved'));
  };
  const send = async () => {
    const ended = await shareLink(linkOf(subject, store, 'link'));
    if (ended !== null) showToast(sharingText(ended));
  };
  return (
    <View className="share-poster__foot">
      {isForbidden ? (
        <Note icon="lock">
          <View className="strong">{sharingText('forbiddenTitle')}</View>
          <View>{sharingText('forbiddenLine')}</View>
          <Button look="line" size="s" onPress={() => void openAppSettings()}>
            {sharingText('settings')}
          </Button>
        </Note>
      ) : null}
      <View className="share-poster__ways">
        {sharesLinks ? (
          <Button look="quiet" isWide icon="copy" onPress={() => void send()}>
            {sharingText('copy')}
          </Button>
        ) : (
          <SendButton words={sharingText('send')} />
        )}
        <Button
          isWide
          icon="image"
          busyWords={maker.isSaving ? sharingText('saving') : null}
          onPress={() => void save()}
        >
          {sharingText('save')}
        </Button>
      </View>
    </View>
  );
});

function Gone({ what }: { readonly what: 'gone' | 'goneStore' }) {
  return (
    <EmptyState
      mood="cold"
      title={sharingText(what)}
      line={sharingText('goneLine')}
      action={<Button onPress={() => void openPage('/pages/menu/index')}>{sharingText('toMenu')}</Button>}
    />
  );
}

function PosterBone() {
  return (
    <View className="share-poster__body" ariaLabel={sharingText('drawing')}>
      <Bone width="100%" height={420} radius={14} />
    </View>
  );
}

export default SharePosterPage;
