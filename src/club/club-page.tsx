import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, type ReactNode } from 'react';
import { visit } from '../features/session/visit';
import { goBack } from '../platform/navigation';
import { clubText } from '../text/club';
import { customerProblemText } from '../text/customer-problems';
import { shellText } from '../text/shell';
import { Button } from '../ui/button/button';
import { EmptyState } from '../ui/empty-state/empty-state';
import { NavigationBar } from '../ui/navigation-bar/navigation-bar';
import { Note } from '../ui/note/note';
import { Screen } from '../ui/screen/screen';
import { Bone } from '../ui/skeleton/bone';
import { clubStore, type ClubAnswer } from './club-store';
import './club.scss';

interface ClubPageProps {
  readonly title: string;
  readonly children: (club: ClubAnswer) => ReactNode;
}

/** What the pages of the club have in common: they ask when they are shown, and say when nothing came. */
export const ClubPage = observer(function ClubPage({ title, children }: ClubPageProps) {
  const storeId = visit.store?.id ?? null;
  const refresh = () => {
    if (storeId !== null) void clubStore.refresh(storeId);
  };
  useDidShow(() => {
    visit.start();
    refresh();
  });
  useEffect(refresh, [storeId]);
  const { club, problem } = clubStore;
  return (
    <Screen>
      <NavigationBar isSticky title={title} backLabel={shellText('back')} onBack={() => void goBack()} />
      <View className="stack">
        {club !== null && problem !== null ? <Note icon="info">{clubText('earlier')}</Note> : null}
        {club !== null ? children(club) : problem === null ? <Bones /> : <NotOpened onAgain={refresh} />}
      </View>
    </Screen>
  );
});

const NotOpened = observer(function NotOpened({ onAgain }: { readonly onAgain: () => void }) {
  const { problem } = clubStore;
  return (
    <EmptyState
      mood="cold"
      title={clubText('notOpened')}
      line={problem === null ? '' : customerProblemText(problem)}
      action={<Button onPress={onAgain}>{shellText('again')}</Button>}
    />
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={196} radius={22} />
      <Bone width="100%" height={150} radius={14} />
      <Bone width="100%" height={240} radius={14} />
    </>
  );
}
