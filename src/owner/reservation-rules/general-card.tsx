import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReservationRules } from '../../../domain/reservation/reservation-rules';
import { rulesText } from '../../text/owner-reservation-rules';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { Switch } from '../../ui/switch/switch';
import { NumberRow } from './number-row';
import type { RulesDraft } from './rules-draft';

export interface RulesProps {
  readonly draft: RulesDraft;
  readonly rules: ReservationRules;
}

const slots = [10, 15, 20, 30, 60] as const;

/** Whether tables are kept at all, when parties may come, and how far ahead they may say so. */
export const GeneralCard = observer(function GeneralCard({ draft, rules }: RulesProps) {
  const days = (count: number) => rulesText('days', { count });
  const minutes = (count: number) => rulesText('minutes', { count });
  return (
    <Card className="rules-card">
      <View className="rules-row">
        <View className="grow">
          <View className="t16 strong">{rulesText('isOn')}</View>
          <View className="t12 quiet">{rulesText(rules.isOn ? 'isOnLine' : 'isOffLine')}</View>
        </View>
        <Switch label={rulesText('isOn')} isOn={rules.isOn} onChange={(isOn) => draft.set({ isOn })} />
      </View>
      <View>{rulesText('slot')}</View>
      <Chips>
        {slots.map((slotMinutes) => (
          <Chip
            key={slotMinutes}
            words={minutes(slotMinutes)}
            isChosen={rules.slotMinutes === slotMinutes}
            onPress={() => draft.set({ slotMinutes })}
          />
        ))}
      </Chips>
      <View>{rulesText('hours')}</View>
      <Input
        className="rules-input num"
        ariaLabel={rulesText('hours')}
        value={draft.hours}
        maxlength={80}
        placeholder={rulesText('hoursHint')}
        onInput={({ detail }) => draft.writeHours(detail.value)}
      />
      <NumberRow
        {...{ words: rulesText('daysAhead'), value: rules.daysAhead, least: 0, most: 90, step: 5 }}
        shown={days(rules.daysAhead)}
        onChange={(daysAhead) => draft.set({ daysAhead })}
      />
      <NumberRow
        {...{ words: rulesText('lead'), value: rules.leadMinutes, least: 0, most: 10_080, step: 30 }}
        shown={minutes(rules.leadMinutes)}
        onChange={(leadMinutes) => draft.set({ leadMinutes })}
      />
      <NumberRow
        {...{ words: rulesText('walkIns'), value: rules.walkInSharePercent, least: 0, most: 100, step: 5 }}
        shown={rulesText('percent', { count: rules.walkInSharePercent })}
        onChange={(walkInSharePercent) => draft.set({ walkInSharePercent })}
      />
      <NumberRow
        {...{ words: rulesText('remind'), value: rules.remindHours, least: 0, most: 48, step: 1 }}
        shown={
          rules.remindHours === 0 ? rulesText('never') : rulesText('ahead', { count: rules.remindHours })
        }
        onChange={(remindHours) => draft.set({ remindHours })}
      />
    </Card>
  );
});

/** How long a table is held, kept and used. */
export const KeepingCard = observer(function KeepingCard({ draft, rules }: RulesProps) {
  const minutes = (count: number) => rulesText('minutes', { count });
  const { holdMinutes, keepMinutes, missedAfterMinutes, turns } = rules;
  const setTurn = (index: number, change: Partial<(typeof turns)[number]>) =>
    draft.set({ turns: turns.map((turn, at) => (at === index ? { ...turn, ...change } : turn)) });
  const largest = turns[turns.length - 1] ?? { upToPartySize: 0, minutes: 90 };
  return (
    <Card className="rules-card">
      <View className="t16 strong">{rulesText('keeping')}</View>
      {turns.map((turn, index) => (
        <View key={index} className="rules-turn">
          <NumberRow
            {...{ words: rulesText('upTo'), value: turn.upToPartySize, least: 1, most: 99, step: 1 }}
            shown={rulesText('people', { count: turn.upToPartySize })}
            onChange={(upToPartySize) => setTurn(index, { upToPartySize })}
          />
          <NumberRow
            {...{ words: rulesText('turn'), value: turn.minutes, least: 15, most: 480, step: 15 }}
            shown={minutes(turn.minutes)}
            onChange={(changed) => setTurn(index, { minutes: changed })}
          />
        </View>
      ))}
      <Chips>
        {turns.length < 6 ? (
          <Chip
            words={rulesText('addTurn')}
            isChosen={false}
            onPress={() =>
              draft.set({ turns: [...turns, { ...largest, upToPartySize: largest.upToPartySize + 4 }] })
            }
          />
        ) : null}
        {turns.length > 1 ? (
          <Chip
            words={rulesText('dropTurn')}
            isChosen={false}
            onPress={() => draft.set({ turns: turns.slice(0, -1) })}
          />
        ) : null}
      </Chips>
      <NumberRow
        {...{ words: rulesText('hold'), value: holdMinutes, least: 3, most: 60, step: 1 }}
        shown={minutes(holdMinutes)}
        onChange={(changed) => draft.set({ holdMinutes: changed })}
      />
      <NumberRow
        {...{ words: rulesText('keep'), value: keepMinutes, least: 0, most: 120, step: 5 }}
        shown={minutes(keepMinutes)}
        onChange={(changed) => draft.set({ keepMinutes: changed })}
      />
      <NumberRow
        {...{ words: rulesText('missed'), value: missedAfterMinutes, least: 5, most: 480, step: 5 }}
        shown={minutes(missedAfterMinutes)}
        onChange={(changed) => draft.set({ missedAfterMinutes: changed })}
      />
    </Card>
  );
});
