import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { ownerRewardsText } from '../../text/owner-rewards';
import { Button } from '../../ui/button/button';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { OwnerPage } from '../parts/owner-page';
import { InviteRulesCard } from './invite-rules-card';
import { OfferCard } from './offer-card';
import { OfferDraft, type OfficeOffer } from './offer-draft';
import { OfferSheet } from './offer-sheet';
import { RewardsOffice } from './rewards-office';
import { StopSheet } from './stop-sheet';
import './index.scss';

type Part = 'shop' | 'centre' | 'invites';
const parts: readonly Part[] = ['shop', 'centre', 'invites'];

/** What members exchange points for, which coupons they claim, and what they get for friends; with what came of it. */
const RewardsPage = observer(function RewardsPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [office] = useState(() => new RewardsOffice(storeId));
  const [part, setPart] = useState<Part>('shop');
  useEffect(() => void office.refresh(), [office]);
  return (
    <OwnerPage title={ownerRewardsText('title')}>
      <Segmented
        label={ownerRewardsText('shelves')}
        chosen={part}
        onChoose={setPart}
        segments={parts.map((key) => ({ key, words: ownerRewardsText(key) }))}
      />
      <Content office={office} part={part} />
    </OwnerPage>
  );
});

interface ContentProps {
  readonly office: RewardsOffice;
  readonly part: Part;
}

const Content = observer(function Content({ office, part }: ContentProps) {
  if (office.answer === null) {
    if (office.problem === null) return <Bone width="100%" height={320} radius={14} />;
    return <NotReached problem={office.problem} onAgain={() => void office.refresh()} />;
  }
  return part === 'invites' ? (
    <InviteRulesCard office={office} />
  ) : (
    <Offers key={part} office={office} shelf={part} />
  );
});

interface OffersProps {
  readonly office: RewardsOffice;
  readonly shelf: 'shop' | 'centre';
}

const Offers = observer(function Offers({ office, shelf }: OffersProps) {
  const [draft, setDraft] = useState<OfferDraft | null>(null);
  const [stopping, setStopping] = useState<OfficeOffer | null>(null);
  const { answer, storeId } = office;
  if (answer === null) return null;
  const clock = { utcOffsetMinutes: answer.utcOffsetMinutes };
  const offers = answer.offers.filter(({ price }) => price > 0 === (shelf === 'shop'));
  return (
    <>
      <Button
        isWide
        icon="plus"
        onPress={() => setDraft(OfferDraft.empty(shelf, storeId, clock, answer.nowMs))}
      >
        {ownerRewardsText('add')}
      </Button>
      {offers.length === 0 ? (
        <View className="owner-rewards__none quiet">
          {ownerRewardsText(shelf === 'shop' ? 'shopEmpty' : 'centreEmpty')}
        </View>
      ) : null}
      {offers.map((offer) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          clock={clock}
          onEdit={() => setDraft(OfferDraft.of(offer, clock))}
          onStop={() => setStopping(offer)}
        />
      ))}
      <OfferSheet office={office} draft={draft} onClose={() => setDraft(null)} />
      <StopSheet office={office} offer={stopping} onClose={() => setStopping(null)} />
    </>
  );
});

export default RewardsPage;
