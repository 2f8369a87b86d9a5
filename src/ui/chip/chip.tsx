import { Text, View } from '@tarojs/components';
import { Pressable } from '../pressable/pressable';
import './chip.scss';

interface ChipProps {
  readonly words: string;
  /** A second word: a price difference, or why it is not to be had. */
  readonly detail?: string | null;
  readonly isChosen?: boolean;
  /** Not to be had: dashed, still readable, with the reason as second word. */
  readonly isOff?: boolean;
  /** Two lines, the detail below. */
  readonly isTall?: boolean;
  readonly role?: 'radio' | 'checkbox' | 'button';
  readonly onPress: () => void;
}

export function Chip({
  words,
  detail = null,
  isChosen = false,
  isOff = false,
  isTall,
  role,
  onPress,
}: ChipProps) {
  const classes = [
    'chip',
    isChosen ? 'chip--chosen' : '',
    isOff ? 'chip--off' : '',
    isTall ? 'chip--tall' : '',
  ];
  const spoken = detail === null ? words : `${words} ${detail}`;
  return (
    <Pressable
      className={classes.filter((name) => name !== '').join(' ')}
      role={role ?? 'radio'}
      label={spoken}
      isSelected={isChosen}
      isDisabled={isOff}
      onPress={onPress}
    >
      <Text>{words}</Text>
      {detail === null ? null : <Text className="chip__detail">{detail}</Text>}
    </Pressable>
  );
}

/** Chips side by side, on as many rows as they need. */
export function Chips({ children, columns }: { readonly children: React.ReactNode; readonly columns?: 3 }) {
  return <View className={columns === 3 ? 'chips chips--three' : 'chips'}>{children}</View>;
}
