import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { GiftCardView } from '../../../contract/views';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { copyText } from '../../platform/phone';
import { storedValueText } from '../../text/stored-value';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { balanceStore } from './balance-store';
import { payingWords } from './paying-words';
import { RedeemSheet } from './redeem-sheet';
import { ReturnCardSheet } from './return-card-sheet';

/** Sums that a card is bought for. */
const cardSums = [5_000, 10_000, 20_000, 50_000];

/** Cards for friends: what the guest has bought, another one, and a card that a friend has sent. */
export const GiftCards = observer(function GiftCards() {
  const [returned, setReturned] = useState<GiftCardView | null>(null);
  const { view } = balanceStore;
  const isOn = view?.isOn === true;
  return (
    <Card label={storedValueText('cards')}>
      <View className="t16 strong stored-value__title" ariaRole="heading">
        {storedValueText('cards')}
      </View>
      <View className="t12 quiet stored-value__line">
        {storedValueText(isOn ? 'cardsLine' : 'cardsKept')}
      </View>
      {isOn ? <Buying /> : null}
      {view?.giftCards.map((card) => (
        <BoughtCard key={card.code} card={card} onReturn={setReturned} />
      ))}
      <ReturnCardSheet card={returned} onClose={() => setReturned(null)} />
    </Card>
  );
});

/** Another card, and the way to use one that a friend has sent. */
const Buying = observer(function Buying() {
  const [sum, choose] = useState(10_000);
  const [isRedeeming, setRedeeming] = useState(false);
  const buy = async () => {
    const words = payingWords(await balanceStore.buyGiftCard(sum), storedValueText('cardBought'));
    if (words !== null) showToast(words);
  };
  return (
    <>
      <Chips>
        {cardSums.map((each) => (
          <Chip
            key={each}
            words={`¥${fenToShortYuanText(each)}`}
            isChosen={each === sum}
            onPress={() => choose(each)}
          />
        ))}
      </Chips>
      <View className="row gap-8 stored-value__pay">
        <Button className="grow" size="m" look="quiet" onPress={() => setRedeeming(true)}>
          {storedValueText('redeem')}
        </Button>
        <Button
          className="grow"
          size="m"
          look="tint"
          busyWords={balanceStore.busy === 'paying' ? storedValueText('paying') : null}
          onPress={() => void buy()}
        >
          {storedValueText('buyFor', { yuan: fenToShortYuanText(sum) })}
        </Button>
      </View>
      <RedeemSheet isOpen={isRedeeming} onClose={() => setRedeeming(false)} />
    </>
  );
});

interface BoughtCardProps {
  readonly card: GiftCardView;
  readonly onReturn: (card: GiftCardView) => void;
}

const BoughtCard = observer(function BoughtCard({ card, onReturn }: BoughtCardProps) {
  const code = (card.code.toUpperCase().match(/.{1,4}/g) ?? []).join('-');
  const copy = async () => {
    await copyText(code);
    showToast(storedValueText('copied'));
  };
  const over = overWords(card);
  const content = (
    <View className="grow">
      <View className="strong">{storedValueText('cardOf', { yuan: fenToShortYuanText(card.amount) })}</View>
      <View className="t12 quiet num clip">{over ?? code}</View>
    </View>
  );
  if (over !== null) return <View className="stored-value__entry">{content}</View>;
  return (
    <View className="stored-value__entry">
      <Pressable
        className="row gap-8 grow stored-value__code"
        label={`${storedValueText('cardFree')}，${storedValueText('copyCard', { code })}`}
        onPress={() => void copy()}
      >
        {content}
        <Icon name="copy" size={16} />
      </Pressable>
      {card.returnableUntilMs === null ? null : (
        <Button size="s" look="line" onPress={() => onReturn(card)}>
          {storedValueText('returnCard')}
        </Button>
      )}
    </View>
  );
});

/** What became of a card that is over; null while it is worth something. */
function overWords({ redeemedAtMs, returnedAtMs }: GiftCardView): string | null {
  const dateOf = (ms: number) => dateWords(houseClock(), ms, balanceStore.view?.nowMs ?? ms);
  if (redeemedAtMs !== null) return storedValueText('cardUsed', { date: dateOf(redeemedAtMs) });
  return returnedAtMs === null ? null : storedValueText('cardGone', { date: dateOf(returnedAtMs) });
}
