import { View } from '@tarojs/components';
import { rulesText } from '../../text/owner-reservation-rules';
import { Stepper } from '../../ui/stepper/stepper';

interface NumberRowProps {
  readonly words: string;
  readonly value: number;
  /** What the number is shown as. */
  readonly shown: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** One number of the rules, with its unit, between its bounds. */
export function NumberRow({ words, value, shown, least, most, step, onChange }: NumberRowProps) {
  return (
    <View className="rules-row">
      <View className="grow">
        <View>{words}</View>
        <View className="t12 quiet num">{shown}</View>
      </View>
      <Stepper
        value={value}
        least={least}
        isAtLimit={value >= most}
        moreLabel={rulesText('more', { words })}
        lessLabel={rulesText('less', { words })}
        onMore={() => onChange(Math.min(most, value + step))}
        onLess={() => onChange(Math.max(least, value - step))}
      />
    </View>
  );
}
