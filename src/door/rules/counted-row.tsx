import { View } from '@tarojs/components';
import { staffQueueText } from '../../text/staff-queue';
import { Stepper } from '../../ui/stepper/stepper';

interface CountedRowProps {
  readonly title: string;
  readonly line?: string;
  /** The value as people read it. */
  readonly words: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number that is counted up and down, with what it is for. */
export function CountedRow(props: CountedRowProps) {
  const { title, line, words, value, least, most, step = 1, onChange } = props;
  return (
    <View className="row gap-12 queue-rule">
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="quiet num">{words}</View>
        {line === undefined ? null : <View className="t12 quiet">{line}</View>}
      </View>
      <Stepper
        isLarge
        value={value}
        least={least}
        isAtLimit={value >= most}
        moreLabel={staffQueueText('moreOf', { what: title })}
        lessLabel={staffQueueText('lessOf', { what: title })}
        onMore={() => onChange(Math.min(most, value + step))}
        onLess={() => onChange(Math.max(least, value - step))}
      />
    </View>
  );
}
