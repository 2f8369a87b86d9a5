import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './stepper.scss';

interface StepperProps {
  readonly value: number;
  readonly onMore: () => void;
  readonly onLess: () => void;
  /** What one more and one less are called by a screen reader. */
  readonly moreLabel: string;
  readonly lessLabel: string;
  /** At the limit "+" turns grey; the reason stands beside the stepper. */
  readonly isAtLimit?: boolean;
  readonly isLarge?: boolean;
  /** Below this "−" is not offered; 0 hides it together with the number. */
  readonly least?: number;
}

/** At nothing one tinted "+", from one on − n +. */
export function Stepper(props: StepperProps) {
  const { value, least = 0, isAtLimit = false } = props;
  const isResting = value === 0;
  const plusLook = isAtLimit ? 'stepper__knob--off' : isResting ? 'stepper__knob--rest' : '';
  return (
    <View className={props.isLarge === true ? 'stepper stepper--large' : 'stepper'}>
      {isResting ? null : (
        <>
          <Pressable
            className={`stepper__knob stepper__knob--less${value <= least ? ' stepper__knob--off' : ''}`}
            label={props.lessLabel}
            isContained
            onPress={props.onLess}
          >
            <Icon name="minus" size={16} />
          </Pressable>
          <View className="stepper__value">{value}</View>
        </>
      )}
      <Pressable
        className={`stepper__knob ${plusLook}`}
        label={props.moreLabel}
        isContained
        onPress={props.onMore}
      >
        <Icon name="plus" size={16} />
      </Pressable>
    </View>
  );
}
