import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { yuanToFen } from '../../features/money/yuan-input';
import { ownerRewardsText } from '../../text/owner-rewards';
import { rewardStaffProblemText } from '../../text/reward-staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Switch } from '../../ui/switch/switch';
import { showToast } from '../../ui/toast/toasts';
import { Field } from './field';
import { Figure } from './figure';
import { wholeNumber } from './offer-draft';
import type { RewardsOffice, Rules } from './rewards-office';

interface InviteRulesCardProps {
  readonly office: RewardsOffice;
}

/** What the store gives for friends, and what that brought. */
export const InviteRulesCard = observer(function InviteRulesCard({ office }: InviteRulesCardProps) {
  const saved = office.answer?.inviteRules;
  const [typed, setTyped] = useState(() => typedOf(saved));
  const rules = rulesOf(typed);
  const isSame = rules !== null && JSON.stringify(rules) === JSON.stringify(rulesOf(typedOf(saved)));
  const words = rules === null ? 'rulesMissing' : isSame ? 'same' : 'save';
  const save = async () => {
    if (rules === null || isSame) return showToast(ownerRewardsText(words));
    const problem = await office.saveRules(rules);
    showToast(problem === null ? ownerRewardsText('saved') : rewardStaffProblemText(problem));
  };
  return (
    <>
      <InviteFigures office={office} />
      <Card label={ownerRewardsText('invites')}>
        <View className="row gap-12">
          <View className="t16 strong grow">{ownerRewardsText('inviteSwitch')}</View>
          <Switch
            isOn={typed.isOn}
            label={ownerRewardsText('inviteSwitch')}
            onChange={(isOn) => setTyped({ ...typed, isOn })}
          />
        </View>
        <View className="t12 quiet owner-rewards__line">{ownerRewardsText('inviteLine')}</View>
        {fields.map((field) => (
          <Field
            key={field}
            isNumber
            words={ownerRewardsText(field)}
            value={typed[field]}
            maxLength={7}
            onType={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
        <Button
          isWide
          isOff={words !== 'save'}
          busyWords={office.isBusy ? ownerRewardsText('saving') : null}
          onPress={() => void save()}
        >
          {ownerRewardsText(words)}
        </Button>
      </Card>
    </>
  );
});

const InviteFigures = observer(function InviteFigures({ office }: InviteRulesCardProps) {
  const figures = office.answer?.inviteFigures;
  if (!figures) return null;
  return (
    <Card>
      <View className="owner-rewards__figures">
        <Figure words={ownerRewardsText('rewardedFriends')} value={String(figures.rewarded)} />
        <Figure words={ownerRewardsText('takenBack')} value={String(figures.takenBack)} />
        <Figure words={ownerRewardsText('givenPoints')} value={String(figures.points)} />
        <Figure words={ownerRewardsText('firstOrders')} value={`¥${fenToGroupedYuanText(figures.revenue)}`} />
      </View>
    </Card>
  );
});

const fields = ['inviterPoints', 'friendPoints', 'leastSpend', 'mostPerMonth'] as const;

type Typed = { readonly isOn: boolean } & Readonly<Record<(typeof fields)[number], string>>;

function typedOf(rules: Rules | undefined): Typed {
  return {
    isOn: rules?.isOn ?? false,
    inviterPoints: String(rules?.inviterPoints ?? 0),
    friendPoints: String(rules?.friendPoints ?? 0),
    leastSpend: fenToShortYuanText(rules?.leastSpend ?? 0),
    mostPerMonth: String(rules?.mostPerMonth ?? 0),
  };
}

function rulesOf(typed: Typed): Rules | null {
  const inviterPoints = wholeNumber(typed.inviterPoints, 0, 1_000_000);
  const friendPoints = wholeNumber(typed.friendPoints, 0, 1_000_000);
  const leastSpend = yuanToFen(typed.leastSpend);
  const mostPerMonth = wholeNumber(typed.mostPerMonth, 1, 1_000);
  if (inviterPoints === null || friendPoints === null || leastSpend === null || mostPerMonth === null) {
    return null;
  }
  return { isOn: typed.isOn, inviterPoints, friendPoints, leastSpend, mostPerMonth };
}
