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

/** Sums that a card is bought for. */
const cardSums = [5_000, 10_000, 20_000, 50_000];

/** Cards for friends: what the guest has bought, another one, and a card that a friend has sent. */
export const GiftCards = observer(function GiftCards() {
  const [sum, choose] = useState(10_000);
  const [isRedeeming, setRedeeming] = useState(false);
  const cards = balanceStore.view?.giftCards ?? [];
  const buy = async () => {
    const words = payingWords(await balanceStore.buyGiftCard(sum), storedValueText('cardBought'));
    if (words !== null) showToast(words);
  };
  return (
    <Card label={storedValueText('cards')}>
      <View className="t16 strong stored-value__title" ariaRole="heading">
        {storedValueText('cards')}
      </View>
      <View className="t12 quiet stored-value__line">{storedValueText('cardsLine')}</View>
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
      {cards.map((card) => (
        <BoughtCard key={card.code} card={card} />
      ))}
      <RedeemSheet isOpen={isRedeeming} onClose={() => setRedeeming(false)} />
    </Card>
  );
});

const BoughtCard = observer(function BoughtCard({ card }: { readonly card: GiftCardView }) {
  const code = (card.code.toUpperCase().match(/.{1,4}/g) ?? []).join('-');
  const { redeemedAtMs } = card;
  const copy = async () => {
    await copyText(code);
    showToast(storedValueText('copied'));
  };
  const state =
    redeemedAtMs === null
      ? storedValueText('cardFree')
      : storedValueText('cardUsed', {
          date: dateWords(houseClock(), redeemedAtMs, balanceStore.view?.nowMs ?? redeemedAtMs),
        });
  const content = (
    <>
      <View className="grow">
        <View className="strong">{storedValueText('cardOf', { yuan: fenToShortYuanText(card.amount) })}</View>
        <View className="t12 quiet num clip">{redeemedAtMs === null ? code : state}</View>
      </View>
      {redeemedAtMs === null ? <Icon name="copy" size={16} /> : null}
    </>
  );
  if (redeemedAtMs !== null) return <View className="stored-value__entry">{content}</View>;
  return (
    <Pressable
      className="stored-value__entry"
      label={`${state}，${storedValueText('copyCard', { code })}`}
      onPress={() => void copy()}
    >
      {content}
    </Pressable>
  );
});
