import { Input, View } from '@tarojs/components';
import { Icon } from '../../../../ui/icon/icon';
import { Pressable } from '../../../../ui/pressable/pressable';
import './search-field.scss';

interface SearchFieldProps {
  readonly value: string;
  /** What can be looked for; it stands in the empty field, and a screen reader says it. */
  readonly label: string;
  readonly maxLength: number;
  readonly onType: (words: string) => void;
  /** The words are whole: the keyboard's search was tapped, or the field was left. */
  readonly onDone?: (words: string) => void;
  /** Empties the field; null while there is nothing to take back. */
  readonly clear?: { readonly label: string; readonly onPress: () => void } | null;
}

/** One line in which something is looked for. */
export function SearchField({ value, label, maxLength, onType, onDone, clear = null }: SearchFieldProps) {
  return (
    <View className="search-field">
      <Icon name="search" size={20} />
      <Input
        className="search-field__input"
        value={value}
        maxlength={maxLength}
        placeholder={label}
        ariaLabel={label}
        confirmType={onDone === undefined ? 'done' : 'search'}
        onInput={({ detail }) => onType(detail.value)}
        onConfirm={({ detail }) => onDone?.(detail.value)}
        onBlur={({ detail }) => onDone?.(detail.value)}
      />
      {clear === null ? null : (
        <Pressable className="search-field__clear" label={clear.label} onPress={clear.onPress}>
          <Icon name="close" size={20} />
        </Pressable>
      )}
    </View>
  );
}
