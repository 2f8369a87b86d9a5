import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { reservationsText } from '../../text/reservations';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import type { ReserveForm } from './reserve-form';

/** Whom to ask for at the door, and what to know of them. */
export const Contact = observer(function Contact({ form }: { readonly form: ReserveForm }) {
  const { name, phone, note, choice } = form;
  return (
    <Card className="reserve__contact">
      <Field
        icon="person"
        words={reservationsText('name')}
        hint={reservationsText('nameHint')}
        value={name}
        maxLength={20}
        onInput={(text) => form.write({ name: text })}
      />
      {choice.times?.isPhoneNeeded === true || phone !== '' ? (
        <Field
          icon="phone"
          words={reservationsText('phone')}
          hint={reservationsText('phoneHint')}
          value={phone}
          maxLength={30}
          onInput={(text) => form.write({ phone: text })}
        />
      ) : null}
      <Field
        icon="edit"
        words={reservationsText('note')}
        hint={reservationsText('noteHint')}
        value={note}
        maxLength={60}
        onInput={(text) => form.write({ note: text })}
      />
    </Card>
  );
});

interface FieldProps {
  readonly icon: IconName;
  readonly words: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onInput: (text: string) => void;
}

function Field({ icon, words, hint, value, maxLength, onInput }: FieldProps) {
  return (
    <View className="reserve__field">
      <Icon name={icon} size={20} />
      <Input
        className="reserve__input"
        ariaLabel={words}
        value={value}
        maxlength={maxLength}
        placeholder={hint}
        placeholderClass="form-sheet__placeholder"
        onInput={({ detail }) => onInput(detail.value)}
      />
    </View>
  );
}
