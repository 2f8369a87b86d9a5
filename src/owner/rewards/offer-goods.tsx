import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { modeWords } from '../../features/menu/mode-words';
import { localText } from '../../text/language';
import { ownerRewardsText } from '../../text/owner-rewards';
import { Chip } from '../../ui/chip/chip';
import { Switch } from '../../ui/switch/switch';
import { DraftField } from './draft-field';
import { Fault, Field } from './field';
import { Group } from './group';
import type { OfferDraft } from './offer-draft';
import type { RewardsOffice } from './rewards-office';

interface PartProps {
  readonly office: RewardsOffice;
  readonly draft: OfferDraft;
}

/** What an offer gives: a dish of the menu, or a coupon with its limits. */
export const Goods = observer(function Goods({ office, draft }: PartProps) {
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
      {draft.kind === 'dish' ? (
        <Dish office={office} draft={draft} />
      ) : (
        <Coupon office={office} draft={draft} />
      )}
      <DraftField draft={draft} field="name" />
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
      <Dishes
        office={office}
        isChosen={(dishId) => draft.dishId === dishId}
        onPress={({ dishId, name }) => draft.chooseDish(dishId, name)}
      />
      {draft.faultAt('dishMissing', '') === null ? null : <Fault words={ownerRewardsText('dishMissing')} />}
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

type OfficeDish = NonNullable<RewardsOffice['answer']>['dishes'][number];

interface DishesProps {
  readonly office: RewardsOffice;
  /** Several can be chosen. */
  readonly isMany?: boolean;
  readonly isChosen: (dishId: string) => boolean;
  readonly onPress: (dish: OfficeDish) => void;
}

/** The dishes of the menu, to choose from. */
const Dishes = observer(function Dishes({ office, isMany = false, isChosen, onPress }: DishesProps) {
  return (
    <ScrollView className="owner-rewards__dishes" scrollY enhanced showScrollbar={false}>
      <View className="chips">
        {(office.answer?.dishes ?? []).map((dish) => (
          <Chip
            key={dish.dishId}
            {...(isMany ? { role: 'checkbox' as const } : {})}
            words={localText(dish.name)}
            isChosen={isChosen(dish.dishId)}
            onPress={() => onPress(dish)}
          />
        ))}
      </View>
    </ScrollView>
  );
});

const modes = ['dine-in', 'pickup', 'delivery'] as const;

const Coupon = observer(function Coupon({ office, draft }: PartProps) {
  return (
    <>
      <Group title={ownerRewardsText('benefit')}>
        {(['amount-off', 'percent-off'] as const).map((benefitKind) => (
          <Chip
            key={benefitKind}
            words={ownerRewardsText(benefitKind)}
            isChosen={draft.benefitKind === benefitKind}
            onPress={() => draft.type({ benefitKind })}
          />
        ))}
      </Group>
      {draft.benefitKind === 'amount-off' ? (
        <DraftField draft={draft} field="amount" />
      ) : (
        <>
          <DraftField draft={draft} field="percent" />
          <DraftField draft={draft} field="cap" />
        </>
      )}
      <DraftField draft={draft} field="minimum" />
      <Group title={ownerRewardsText('modes')} line={ownerRewardsText('modesLine')}>
        {modes.map((mode) => (
          <Chip
            key={mode}
            role="checkbox"
            words={modeWords(mode)}
            isChosen={draft.modes.includes(mode)}
            onPress={() => draft.toggleMode(mode)}
          />
        ))}
      </Group>
      <View ariaRole="group" ariaLabel={ownerRewardsText('covers')}>
        <View className="strong owner-rewards__group">{ownerRewardsText('covers')}</View>
        <View className="t12 quiet owner-rewards__group">{ownerRewardsText('coversLine')}</View>
        <Dishes
          isMany
          office={office}
          isChosen={(dishId) => draft.coveredDishIds.includes(dishId)}
          onPress={({ dishId }) => draft.toggleCovered(dishId)}
        />
      </View>
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
