import { View } from '@tarojs/components';
import { Pressable } from '../pressable/pressable';
import './segmented.scss';

export interface Segment<Key extends string> {
  readonly key: Key;
  readonly words: string;
  readonly detail?: string | null;
}

interface SegmentedProps<Key extends string> {
  readonly segments: readonly Segment<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly label: string;
  /** Lets the picture behind shine through. */
  readonly isFrosted?: boolean;
}

/** One of a few ways, side by side. */
export function Segmented<Key extends string>(props: SegmentedProps<Key>) {
  return (
    <View
      className={props.isFrosted === true ? 'segmented segmented--frosted' : 'segmented'}
      ariaRole="tablist"
      ariaLabel={props.label}
    >
      {props.segments.map(({ key, words, detail }) => (
        <Pressable
          key={key}
          role="tab"
          isSelected={key === props.chosen}
          className={key === props.chosen ? 'segmented__part segmented__part--chosen' : 'segmented__part'}
          onPress={() => props.onChoose(key)}
        >
          <View>{words}</View>
          {detail ? <View className="segmented__detail">{detail}</View> : null}
        </Pressable>
      ))}
    </View>
  );
}
