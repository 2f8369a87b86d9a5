import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState, type ReactNode } from 'react';
import { localText } from '../../text/language';
import { ownerRewardsText } from '../../text/owner-rewards';
import { shellText } from '../../text/shell';
import { rewardStaffProblemText } from '../../text/reward-staff-problems';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { Switch } from '../../ui/switch/switch';
import { showToast } from '../../ui/toast/toasts';
import { Field } from './field';
import type { OfferDraft } from './offer-draft';
import type { RewardsOffice } from './rewards-office';

interface OfferSheetProps {
  readonly office: RewardsOffice;
  /** Null while the sheet is shut. */
  readonly draft: OfferDraft | null;
  readonly onClose: () => void;
}

/** An offer as it is typed; the button says what is still missing. */
export const OfferSheet = observer(function OfferSheet({ office, draft, onClose }: OfferSheetProps) {
  const [last, setLast] = useState<OfferDraft | null>(null);
  if (draft !== null && draft !== last) setLast(draft);
  const current = draft ?? last;
  if (current === null) return null;
  const before = office.answer?.offers.find(({ id }) => id === current.offerId) ?? null;
  const result = current.result(before);
  const fault = typeof result === 'string' ? result : null;
  const save = async () => {
    if (fault !== null) return showToast(ownerRewardsText(fault));
    const problem = await office.save(current);
    showToast(problem === null ? ownerRewardsText('saved') : rewardStaffProblemText(problem));
    if (problem === null) onClose();
  };
  const title = ownerRewardsText(current.offerId === null ? 'newTitle' : 'editTitle');
  return (
    <Sheet
      isTall
      isOpen={draft !== null}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          isOff={fault !== null}
          busyWords={office.isBusy ? ownerRewardsText('saving') : null}
          onPress={() => void save()}
        >
          {ownerRewardsText(fault ?? 'save')}
        </Button>
      }
    >
      <View className="owner-rewards__form">
        <Goods office={office} draft={current} />
        <Counts draft={current} />
        <Stores office={office} draft={current} />
      </View>
    </Sheet>
  );
});

interface PartProps {
  readonly office: RewardsOffice;
  readonly draft: OfferDraft;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <View ariaRole="group" ariaLabel={title}>
      <View className="strong owner-rewards__group">{title}</View>
      <Chips>{children}</Chips>
    </View>
  );
}

const Goods = observer(function Goods({ office, draft }: PartProps) {
  return (
    <>
      {draft.shelf === 'shop' && draft.offerId === null ? (
        <Group title={ownerRewardsText('goods')}>
          {(['dish', 'coupon'] as const).map((kind) => (
            <Chip
              key={kind}
              words={ownerRewardsText(kind)}
              isChosen={draft.kind === kind}
              onPress={() => draft.type({ kind })}
            />
          ))}
        </Group>
      ) : null}
      {draft.kind === 'dish' ? <Dish office={office} draft={draft} /> : <Coupon draft={draft} />}
      <Field words={ownerRewardsText('name')} value={draft.name} onType={(name) => draft.type({ name })} />
      <Field
        words={ownerRewardsText('nameEnglish')}
        value={draft.nameEnglish}
        maxLength={40}
        onType={(nameEnglish) => draft.type({ nameEnglish })}
      />
    </>
  );
});

const Dish = observer(function Dish({ office, draft }: PartProps) {
  return (
    <>
      <View className="strong owner-rewards__group">{ownerRewardsText('which')}</View>
      <ScrollView className="owner-rewards__dishes" scrollY enhanced showScrollbar={false}>
        <View className="chips">
          {(office.answer?.dishes ?? []).map(({ dishId, name }) => (
            <Chip
              key={dishId}
              words={localText(name)}
              isChosen={draft.dishId === dishId}
              onPress={() => draft.chooseDish(dishId, name)}
            />
          ))}
        </View>
      </ScrollView>
      <Group title={ownerRewardsText('whenExpired')}>
        {(['points-return', 'points-lapse'] as const).map((whenExpired) => (
          <Chip
            key={whenExpired}
            words={ownerRewardsText(whenExpired)}
            isChosen={draft.whenExpired === whenExpired}
            onPress={() => draft.type({ whenExpired })}
          />
        ))}
      </Group>
    </>
  );
});

const Coupon = observer(function Coupon({ draft }: Pick<PartProps, 'draft'>) {
  return (
    <>
      <Field
        isNumber
        words={ownerRewardsText('amount')}
        value={draft.amount}
        maxLength={7}
        onType={(amount) => draft.type({ amount })}
      />
      <Field
        isNumber
        words={ownerRewardsText('minimum')}
        value={draft.minimum}
        maxLength={7}
        onType={(minimum) => draft.type({ minimum })}
      />
      <View className="row gap-12 owner-rewards__switch">
        <View className="grow">{ownerRewardsText('giftable')}</View>
        <Switch
          isOn={draft.isGiftable}
          label={ownerRewardsText('giftable')}
          onChange={(isGiftable) => draft.type({ isGiftable })}
        />
      </View>
    </>
  );
});

const Counts = observer(function Counts({ draft }: Pick<PartProps, 'draft'>) {
  const numbers = [
    ...(draft.shelf === 'shop' ? ([['price', 'priceField']] as const) : []),
    ['quantity', 'quantity'],
    ['perGuest', 'perGuest'],
    ['goodForDays', 'goodForDays'],
  ] as const;
  return (
    <>
      {numbers.map(([field, words]) => (
        <Field
          key={field}
          isNumber
          words={ownerRewardsText(words)}
          value={draft[field]}
          maxLength={7}
          onType={(text) => draft.type({ [field]: text })}
        />
      ))}
      {(['fromDay', 'untilDay'] as const).map((field) => (
        <Field
          key={field}
          words={ownerRewardsText(field)}
          value={draft[field]}
          maxLength={10}
          onType={(text) => draft.type({ [field]: text })}
        />
      ))}
    </>
  );
});

const Stores = observer(function Stores({ office, draft }: PartProps) {
  const stores = office.answer?.stores ?? [];
  if (stores.length < 2) return null;
  return (
    <Group title={ownerRewardsText('stores')}>
      {stores.map(({ storeId, name }) => (
        <Chip
          key={storeId}
          role="checkbox"
          words={localText(name)}
          isChosen={draft.storeIds.includes(storeId)}
          onPress={() => draft.toggleStore(storeId)}
        />
      ))}
    </Group>
  );
});
