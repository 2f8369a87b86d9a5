import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { postKinds } from '../../../domain/bulletin/post-kind';
import { postLimits } from '../../../domain/bulletin/post-limits';
import type { Board } from '../../features/colleague/live/board';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { SearchField } from '../../features/colleague/parts/search-field/search-field';
import { goBack, openPage } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { shellText } from '../../text/shell';
import { Chip, Chips } from '../../ui/chip/chip';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { BulletinList } from './bulletin-list';
import { ConfirmFoot } from './confirm-foot';
import { Posts } from './posts';
import './index.scss';

/** News, praise, meetings, experience and quizzes of a store and of the whole house. */
const BulletinPage = observer(function BulletinPage() {
  return (
    <StaffScreen needs="listPosts">{(board) => <Bulletin key={board.storeId} board={board} />}</StaffScreen>
  );
});

const Bulletin = observer(function Bulletin({ board }: { readonly board: Board }) {
  const [list] = useState(() => new BulletinList(board.storeId));
  useEffect(() => void list.refresh(), [list]);
  useDidShow(() => {
    if (list.posts !== null) void list.refresh();
  });
  return (
    <>
      <NavigationBar
        isSticky
        title={bulletinText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="bulletin">
        <Segmented
          label={bulletinText('kinds')}
          chosen={list.kind ?? 'all'}
          segments={(['all', ...postKinds] as const).map((key) => ({ key, words: bulletinText(key) }))}
          onChoose={(key) => void list.choose({ kind: key === 'all' ? null : key })}
        />
        <Finding list={list} />
        <Posts board={board} list={list} />
      </View>
      <ConfirmFoot board={board} list={list} />
    </>
  );
});

const Finding = observer(function Finding({ list }: { readonly list: BulletinList }) {
  const [words, setWords] = useState(list.search);
  const find = (search: string) => {
    setWords(search);
    if (search.trim() !== list.search) void list.choose({ search: search.trim() });
  };
  const show = (shows: 'unread' | 'withdrawn') =>
    void list.choose({ shows: list.shows === shows ? 'all' : shows });
  return (
    <>
      <View className="bulletin__find">
        <SearchField
          value={words}
          label={bulletinText('search')}
          maxLength={postLimits.searchLength}
          onType={setWords}
          onDone={find}
          clear={list.search === '' ? null : { label: bulletinText('searchClear'), onPress: () => find('') }}
        />
        <Pressable
          className="bulletin__write"
          label={bulletinText('write')}
          onPress={() => void openPage('/bulletin/write/index', { storeId: list.storeId })}
        >
          <Icon name="edit" size={20} />
        </Pressable>
      </View>
      <Chips>
        <Chip
          role="checkbox"
          words={bulletinText('unread')}
          isChosen={list.shows === 'unread'}
          onPress={() => show('unread')}
        />
        <Chip
          role="checkbox"
          words={bulletinText('withdrawn')}
          isChosen={list.shows === 'withdrawn'}
          onPress={() => show('withdrawn')}
        />
      </Chips>
    </>
  );
});

export default BulletinPage;
