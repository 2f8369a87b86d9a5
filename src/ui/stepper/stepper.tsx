import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './stepper.scss';

interface StepperProps {
  readonly value: number;
  /** Hears where the tap was. */
  readonly onMore: (at: { readonly x: number; readonly y: number } | null) => void;
  readonly onLess: () => void;
  /** What one more and one less are called by a screen reader. */
  readonly moreLabel: string;
  readonly lessLabel: string;
  /** At the limit "+" turns grey; the reason stands beside the stepper. */
  readonly isAtLimit?: boolean;
  readonly isLarge?: boolean;
  /** At this "−" is not offered; at 0 it is hidden together with the number. */
  readonly least?: number;
}

/** At nothing one tinted "+", from one on − n +. */
export function Stepper(props: StepperProps) {
  const { value, least = 0, isAtLimit = false } = props;
  const resting = value === 0 && least === 0 ? ' stepper--resting' : '';
  const limit = isAtLimit ? ' stepper--full' : '';
  const size = props.isLarge === true ? ' stepper--large' : '';
  // "−" and the number are always there and hidden at nothing, so that a tap changes words and not structure.
  return (
    <View
      className={`stepper${size}${resting}${limit}${least > 0 && value <= least ? ' stepper--least' : ''}`}
    >
      <Pressable
        className="stepper__knob stepper__less"
        label={props.lessLabel}
        isContained
        onPress={() => {
          if (value > least) props.onLess();
        }}
      >
        <Icon name="minus" size={16} />
      </Pressable>
      <View className="stepper__value">{value}</View>
      <Pressable
        className="stepper__knob stepper__more"
        label={props.moreLabel}
        isContained
        onPress={props.onMore}
      >
        <Icon name="plus" size={16} />
      </Pressable>
    </View>
  );
}
