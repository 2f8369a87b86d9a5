import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { DepositRule } from '../../../domain/reservation/reservation-rules';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { weekdays, type Weekday } from '../../../domain/store-hours/store-hours';
import { rulesText } from '../../text/owner-reservation-rules';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { Segmented } from '../../ui/segmented/segmented';
import { Switch } from '../../ui/switch/switch';
import type { RulesProps } from './general-card';
import { NumberRow } from './number-row';

const usual: DepositRule = { per: 'table', amount: 5_000, fromPartySize: 4, freeUntilHours: 2 };

/** What is paid to have a table kept, by whom, on which days, and what of it the house keeps. */
export const DepositCard = observer(function DepositCard({ draft, rules }: RulesProps) {
  const { deposit } = rules;
  return (
    <Card className="rules-card">
      <View className="rules-row">
        <View className="grow t16 strong">{rulesText('deposit')}</View>
        <Switch
          label={rulesText('deposit')}
          isOn={deposit !== null}
          onChange={(isOn) => draft.set({ deposit: isOn ? usual : null })}
        />
      </View>
      {deposit === null ? null : (
        <DepositFields
          deposit={deposit}
          onChange={(change) => draft.set({ deposit: { ...deposit, ...change } })}
        />
      )}
    </Card>
  );
});

const DepositFields = observer(function DepositFields(props: {
  readonly deposit: DepositRule;
  readonly onChange: (change: Partial<DepositRule>) => void;
}) {
  const { deposit, onChange } = props;
  const { amount, fromPartySize, freeUntilHours, keptPercent = 100, weekdays: days = weekdays } = deposit;
  const toggle = (day: Weekday) =>
    onChange({ weekdays: weekdays.filter((each) => days.includes(each) !== (each === day)) });
  return (
    <>
      <Segmented
        label={rulesText('per')}
        chosen={deposit.per}
        onChoose={(per) => onChange({ per })}
        segments={[
          { key: 'table', words: rulesText('perTable') },
          { key: 'person', words: rulesText('perPerson') },
        ]}
      />
      <NumberRow
        {...{ words: rulesText('amount'), value: amount / 100, least: 5, most: 1000, step: 5 }}
        shown={`¥${fenToShortYuanText(amount)}`}
        onChange={(yuan) => onChange({ amount: yuan * 100 })}
      />
      <NumberRow
        {...{ words: rulesText('from'), value: fromPartySize, least: 1, most: 99, step: 1 }}
        shown={rulesText('fromPeople', { count: fromPartySize })}
        onChange={(people) => onChange({ fromPartySize: people })}
      />
      <View>{rulesText('onDays')}</View>
      <Chips>
        {weekdays.map((day) => (
          <Chip
            key={day}
            words={rulesText(`weekday${day}`)}
            isChosen={days.includes(day)}
            onPress={() => toggle(day)}
          />
        ))}
      </Chips>
      <NumberRow
        {...{ words: rulesText('free'), value: freeUntilHours, least: 0, most: 168, step: 1 }}
        shown={rulesText('ahead', { count: freeUntilHours })}
        onChange={(hours) => onChange({ freeUntilHours: hours })}
      />
      <NumberRow
        {...{ words: rulesText('kept'), value: keptPercent, least: 0, most: 100, step: 10 }}
        shown={rulesText('percent', { count: keptPercent })}
        onChange={(percent) => onChange({ keptPercent: percent })}
      />
    </>
  );
});
