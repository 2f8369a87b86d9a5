import { Image, View } from '@tarojs/components';
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { SharedWay } from '../../../domain/channel/channel';
import { isInviteCode } from '../../../domain/channel/share-scene';
import { dishesById } from '../../../domain/menu/lookup';
import { linkQuery, sharedTitle } from '../../features/session/sharing';
import { visit } from '../../features/session/visit';
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
import { PosterMaker } from './poster-maker';
import type { Subject } from './poster-words';
import { SendButton } from './send-button';
import './index.scss';

/** A poster for friends, with a code that opens what it shows. */
const SharePosterPage = observer(function SharePosterPage() {
  const { params } = useRouter();
  const subject = useSubject(params['kind'], params['id'] ?? '');
  useEffect(() => visit.start(), []);
  const shown = subject === 'gone' ? null : subject;
  useShareAppMessage(() => cardOf(shown));
  useShareTimeline(() => {
    const { title, path } = cardOf(shown, 'moments');
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
      {subject === 'gone' ? (
        <Gone />
      ) : subject === null || visit.store === null ? (
        <PosterBone />
      ) : (
        <PosterOf key={currentLanguage()} subject={subject} />
      )}
    </Screen>
  );
});

/** What the address names; null while the menu is not there. */
function useSubject(kind: string | undefined, id: string): Subject | 'gone' | null {
  if (kind === 'invite') return isInviteCode(id) ? { kind, code: id } : 'gone';
  if (kind !== 'dish') return { kind: 'store' };
  if (visit.menu === null) return visit.status === 'failed' ? 'gone' : null;
  const dish = dishesById(visit.menu).get(id);
  return dish ? { kind, dish } : 'gone';
}

const PosterOf = observer(function PosterOf({ subject }: { readonly subject: Subject }) {
  const [maker] = useState(() => new PosterMaker(subject));
  const make = useCallback(() => {
    if (visit.store) void maker.make(visit.store);
  }, [maker]);
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
  const title = sharedTitle(subject.kind === 'dish' ? subject.dish : null);
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
      <Foot maker={maker} subject={subject} />
    </View>
  );
});

interface FootProps {
  readonly maker: PosterMaker;
  readonly subject: Subject;
}

const Foot = observer(function Foot({ maker, subject }: FootProps) {
  const [isForbidden, setForbidden] = useState(false);
  const save = async () => {
    const saved = await maker.save();
    setForbidden(saved === 'forbidden');
    if (saved === 'not-saved') showToast(sharingText('notSaved'));
    if (saved === 'saved') showToast(sharingText(sharesLinks ? 'savedBrowser' : 'saved'));
  };
  const send = async () => {
    const ended = await shareLink(cardOf(subject, 'link'));
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

/** The card of what the poster shows. An invitation carries its code beside the channel. */
function cardOf(subject: Subject | null, way: SharedWay = 'card') {
  const dish = subject?.kind === 'dish' ? subject.dish : null;
  const query = linkQuery(subject?.kind ?? 'menu', dish ? dish.id : '', way);
  const invite = subject?.kind === 'invite' ? `&invite=${subject.code}` : '';
  return { title: sharedTitle(dish), path: `/pages/menu/index?${query}${invite}` };
}

function Gone() {
  return (
    <EmptyState
      mood="cold"
      title={sharingText('gone')}
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
