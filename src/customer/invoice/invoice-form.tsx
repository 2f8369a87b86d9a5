import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { invoiceText } from '../../text/invoice';
import { Card } from '../../ui/card/card';
import { Segmented } from '../../ui/segmented/segmented';
import type { InvoiceWish } from './invoice-wish';

interface InvoiceFormProps {
  readonly wish: InvoiceWish;
  readonly onChange: (change: Partial<InvoiceWish>) => void;
}

/** To whom the invoice is made out, and where it goes. */
export const InvoiceForm = observer(function InvoiceForm({ wish, onChange }: InvoiceFormProps) {
  return (
    <Card className="invoice-form">
      <Segmented
        label={invoiceText('kinds')}
        chosen={wish.kind}
        segments={[
          { key: 'person', words: invoiceText('person') },
          { key: 'company', words: invoiceText('company') },
        ]}
        onChoose={(kind) => onChange({ kind })}
      />
      <Field
        words={invoiceText('name')}
        hint={invoiceText(wish.kind === 'company' ? 'companyHint' : 'personHint')}
        value={wish.name}
        maxLength={60}
        onInput={(name) => onChange({ name })}
      />
      {wish.kind === 'company' ? (
        <Field
          words={invoiceText('taxNumber')}
          hint={invoiceText('taxNumberHint')}
          value={wish.taxNumber}
          maxLength={24}
          onInput={(taxNumber) => onChange({ taxNumber })}
        />
      ) : null}
      <Field
        words={invoiceText('email')}
        hint={invoiceText('emailHint')}
        value={wish.email}
        maxLength={80}
        onInput={(email) => onChange({ email })}
      />
    </Card>
  );
});

interface FieldProps {
  readonly words: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onInput: (text: string) => void;
}

function Field({ words, hint, value, maxLength, onInput }: FieldProps) {
  return (
    <View className="invoice-form__field">
      <View className="quiet t12">{words}</View>
      <Input
        className="invoice-form__input"
        ariaLabel={words}
        value={value}
        maxlength={maxLength}
        placeholder={hint}
        onInput={({ detail }) => onInput(detail.value)}
      />
    </View>
  );
}
