import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { denominations, type Denomination } from '../../../domain/shift/cash-count';
import { officeShiftText } from '../../text/office-shift';
import { Card } from '../../ui/card/card';
import { Pressable } from '../../ui/pressable/pressable';
import type { CountDraft } from './count-draft';

interface CountCardProps {
  readonly draft: CountDraft;
  /** What stands on the right of the heading. */
  readonly beside: string;
  readonly children?: ReactNode;
}

/** Notes and coins: a tap on the worth counts one more, the number below can be typed. */
export const CountCard = observer(function CountCard({ draft, beside, children }: CountCardProps) {
  return (
    <Card className="shift-card">
      <View className="shift-head quiet">
        <View>{officeShiftText('count')}</View>
        <View className="num">{beside}</View>
      </View>
      <View className="shift-count">
        {denominations.map((worth) => (
          <Cell key={worth} draft={draft} worth={worth} />
        ))}
      </View>
      {children}
    </Card>
  );
});

const Cell = observer(function Cell(props: { readonly draft: CountDraft; readonly worth: Denomination }) {
  const { draft, worth } = props;
  const yuan = fenToShortYuanText(worth);
  const label = officeShiftText('pieces', { yuan });
  return (
    <View className="shift-cell">
      <Pressable className="shift-cell__worth num" label={`${label} +1`} onPress={() => draft.addOne(worth)}>
        ¥{yuan}
      </Pressable>
      <Input
        className="shift-cell__pieces num"
        type="number"
        value={draft.text(worth)}
        maxlength={4}
        placeholder="0"
        ariaLabel={label}
        onInput={({ detail }) => draft.type(worth, detail.value)}
      />
    </View>
  );
});
