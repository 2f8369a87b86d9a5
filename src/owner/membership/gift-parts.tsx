import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { ownerMembershipText } from '../../text/owner-membership';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Field, SwitchedPart } from './fields';
import type { MembershipDraft, TermsDraft } from './membership-draft';

interface PartProps {
  readonly draft: MembershipDraft;
  readonly terms: TermsDraft;
}

/** How long a level lasts, and when who loses it is told. */
export const LastingPart = observer(function LastingPart({ draft, terms }: PartProps) {
  return (
    <Card label={ownerMembershipText('lasting')}>
      <View className="t16 strong" ariaRole="heading">
        {ownerMembershipText('lasting')}
      </View>
      <View className="t12 quiet">{ownerMembershipText('lastingLine')}</View>
      <View className="rules-row">
        <Field
          sign={ownerMembershipText('keepDays')}
          value={terms.keepDays}
          onChange={(keepDays) => draft.editTerms({ keepDays })}
        />
        <Field
          sign={ownerMembershipText('noticeDays')}
          value={terms.noticeDays}
          onChange={(noticeDays) => draft.editTerms({ noticeDays })}
        />
        <Field
          sign={ownerMembershipText('graceDays')}
          value={terms.graceDays}
          onChange={(graceDays) => draft.editTerms({ graceDays })}
        />
      </View>
    </Card>
  );
});

export const WelcomePart = observer(function WelcomePart({ draft, terms }: PartProps) {
  return (
    <SwitchedPart
      title={ownerMembershipText('welcome')}
      line={ownerMembershipText('welcomeLine')}
      isOn={terms.isWelcomeOn}
      onTurn={(isWelcomeOn) => draft.editTerms({ isWelcomeOn })}
    >
      <View className="rules-row">
        <Field
          sign={ownerMembershipText('points')}
          label={ownerMembershipText('welcomePoints')}
          value={terms.welcomePoints}
          onChange={(welcomePoints) => draft.editTerms({ welcomePoints })}
        />
        <Field
          sign={ownerMembershipText('coupon')}
          type="digit"
          value={terms.welcomeCoupon}
          onChange={(welcomeCoupon) => draft.editTerms({ welcomeCoupon })}
        />
        <Field
          sign={ownerMembershipText('couponFrom')}
          type="digit"
          value={terms.welcomeFrom}
          onChange={(welcomeFrom) => draft.editTerms({ welcomeFrom })}
        />
      </View>
    </SwitchedPart>
  );
});

export const BirthdayPart = observer(function BirthdayPart({ draft, terms }: PartProps) {
  return (
    <SwitchedPart
      title={ownerMembershipText('birthday')}
      line={ownerMembershipText('birthdayLine')}
      isOn={terms.isBirthdayOn}
      onTurn={(isBirthdayOn) => draft.editTerms({ isBirthdayOn })}
    >
      <View className="rules-row">
        <Field
          sign={ownerMembershipText('daysAhead')}
          value={terms.birthdayAhead}
          onChange={(birthdayAhead) => draft.editTerms({ birthdayAhead })}
        />
        <Field
          sign={ownerMembershipText('points')}
          label={ownerMembershipText('birthdayPoints')}
          value={terms.birthdayPoints}
          onChange={(birthdayPoints) => draft.editTerms({ birthdayPoints })}
        />
      </View>
    </SwitchedPart>
  );
});

export const SignInPart = observer(function SignInPart({ draft, terms }: PartProps) {
  return (
    <SwitchedPart
      title={ownerMembershipText('signIn')}
      line={ownerMembershipText('signInLine')}
      isOn={terms.isSignInOn}
      onTurn={(isSignInOn) => draft.editTerms({ isSignInOn })}
    >
      <View className="rules-row">
        <Field
          sign={ownerMembershipText('pointsADay')}
          value={terms.signInPoints}
          onChange={(signInPoints) => draft.editTerms({ signInPoints })}
        />
      </View>
      {draft.bonuses.map(({ key, day, points }, index) => (
        <View key={key} className="rules-row">
          <Field
            sign={ownerMembershipText('bonusDay')}
            label={ownerMembershipText('bonusDayOf', { number: index + 1 })}
            value={day}
            onChange={(text) => draft.editBonus(key, { day: text })}
          />
          <Field
            sign={ownerMembershipText('bonusPoints')}
            label={ownerMembershipText('bonusPointsOf', { number: index + 1 })}
            value={points}
            onChange={(text) => draft.editBonus(key, { points: text })}
          />
          <Pressable
            className="rules-remove"
            label={ownerMembershipText('removeBonus', { number: index + 1 })}
            onPress={() => draft.removeBonus(key)}
          >
            <Icon name="trash" size={20} />
          </Pressable>
        </View>
      ))}
      <View className="rules-line">
        <Button look="quiet" size="m" icon="plus" onPress={() => draft.addBonus()}>
          {ownerMembershipText('addBonus')}
        </Button>
      </View>
    </SwitchedPart>
  );
});
