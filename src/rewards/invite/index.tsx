import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StoreView } from '../../../contract/views';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { visit } from '../../features/session/visit';
import type { ShareCard } from '../../features/share-card/card-layout';
import { storeFace } from '../../features/share-card/store-face';
import { useShareCard } from '../../features/share-card/use-share-card';
import { openPage } from '../../platform/navigation';
import { copyText } from '../../platform/phone';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { showToast } from '../../ui/toast/toasts';
import { RewardPage } from '../parts/reward-page';
import { NotThere } from '../parts/shelf-states';
import { ShareButton } from '../parts/share-button';
import { useStore } from '../parts/use-store';
import { CameBy } from './came-by';
import { FriendRow } from './friend-row';
import { Invites } from './invites';
import './index.scss';

/** A guest's own code and card, what both get, and who has come. A friend's card opens here as well. */
const InvitePage = observer(function InvitePage() {
  const { invite = '', channel = '' } = useRouter().params;
  const [invites] = useState(() => new Invites(invite, channel));
  useStore(invites);
  const card = visit.store === null ? null : inviteCard(invites, visit.store);
  useShareCard(card, () => ({ title: cardTitle(invites), path: invites.path }));
  const { answer, problem } = invites;
  return (
    <RewardPage title={rewardsText('invite')}>
      <CameBy invites={invites} />
      {answer === null ? (
        <NotThere problem={problem} onAgain={() => void invites.refresh()} />
      ) : (
        <>
          <MyCard invites={invites} />
          <Rules invites={invites} />
          <Friends invites={invites} />
        </>
      )}
    </RewardPage>
  );
});

interface PartProps {
  readonly invites: Invites;
}

function cardTitle({ answer }: Invites): string {
  const house = visit.store ? localText(visit.store.brand) : '';
  if (answer?.rules.isOn !== true) return rewardsText('inviteSharePlain', { house });
  return rewardsText('inviteShare', { house, points: answer.rules.friendPoints });
}

/** What the friend gets, as a ticket; where nothing is given, the front of the store. */
function inviteCard({ answer }: Invites, store: StoreView): ShareCard {
  const points = answer?.rules.isOn === true ? answer.rules.friendPoints : 0;
  return {
    ...storeFace(store),
    title: rewardsText('inviteCardTitle'),
    line: `${localText(store.name)} · ${localText(store.address)}`,
    ticket:
      points === 0
        ? null
        : { large: rewardsText('inviteCardPoints', { points }), small: rewardsText('inviteCardLine') },
  };
}

const MyCard = observer(function MyCard({ invites }: PartProps) {
  const { answer } = invites;
  if (answer === null) return null;
  const { rules, code } = answer;
  const copy = async () => {
    await copyText(code.toUpperCase());
    showToast(rewardsText('copied'));
  };
  return (
    <Card className="invite__card" label={rewardsText('myCode')}>
      <View className="quiet">{rewardsText(rules.isOn ? 'inviteHead' : 'inviteOff')}</View>
      <View className="t20 strong num invite__points">
        {rules.isOn
          ? rewardsText('invitePoints', { inviter: rules.inviterPoints, friend: rules.friendPoints })
          : rewardsText('inviteOffLine')}
      </View>
      <View className="row gap-12 invite__code-row">
        <View className="grow">
          <View className="t12 quiet">{rewardsText('myCode')}</View>
          <View className="invite__code num" ariaLabel={[...code].join(' ')}>
            {(code.toUpperCase().match(/.{4}/g) ?? []).join(' ')}
          </View>
        </View>
        <Button look="quiet" size="s" icon="copy" onPress={() => void copy()}>
          {rewardsText('copy')}
        </Button>
      </View>
      <ShareButton path={invites.path} label={rewardsText('inviteSend')}>
        {rewardsText('inviteSend')}
      </ShareButton>
      <Button
        isWide
        look="quiet"
        icon="qr"
        onPress={() => void openPage('/site/share-poster/index', { kind: 'invite', id: code })}
      >
        {rewardsText('invitePoster')}
      </Button>
    </Card>
  );
});

const Rules = observer(function Rules({ invites }: PartProps) {
  const { answer } = invites;
  if (answer?.rules.isOn !== true) return null;
  const yuan = fenToShortYuanText(answer.rules.leastSpend);
  const rules = [
    rewardsText('inviteRule1'),
    rewardsText('inviteRule2', { yuan }),
    rewardsText('inviteRule3', { yuan }),
    rewardsText('inviteRule4', { most: answer.rules.mostPerMonth, count: answer.rewardedThisMonth }),
    rewardsText('inviteRule5'),
  ];
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {rewardsText('inviteRules')}
      </View>
      {rules.map((rule, index) => (
        <View key={rule} className="invite__rule">
          <View className="invite__number num">{index + 1}</View>
          <View className="grow">{rule}</View>
        </View>
      ))}
    </Card>
  );
});

const Friends = observer(function Friends({ invites }: PartProps) {
  const friends = invites.answer?.friends ?? [];
  if (friends.length === 0) {
    return (
      <EmptyState mood="warm" title={rewardsText('noFriendsTitle')} line={rewardsText('noFriendsLine')} />
    );
  }
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {rewardsText('friends')}
      </View>
      {friends.map((friend) => (
        <FriendRow key={friend.atMs} friend={friend} />
      ))}
    </Card>
  );
});

export default InvitePage;
