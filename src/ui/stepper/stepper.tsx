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

/**
 * At nothing one tinted "+", from one on − n +. The number comes first in the tree, so that the styles can hide "−" by
 * the number's being empty: a tap then sends one number to the screen and no classes.
 */
export function Stepper(props: StepperProps) {
  const { value, least = 0, isAtLimit = false } = props;
  const classes = [
    'stepper',
    props.isLarge === true ? 'stepper--large' : '',
    isAtLimit ? 'stepper--full' : '',
    least > 0 && value <= least ? 'stepper--least' : '',
  ];
  return (
    <View className={classes.filter((name) => name !== '').join(' ')}>
      <View className="stepper__value">{value === 0 ? null : value}</View>
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
