import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { checkoutText } from '../../text/checkout';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { missingOfAddress, type Address } from './address';
import { checkout } from './checkout';
import './form-sheets.scss';

const empty: Address = { name: '', phone: '', text: '' };

/** Where a delivery goes. The button says what is still missing. */
export const AddressSheet = observer(function AddressSheet(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [address, setAddress] = useState<Address>(checkout.address ?? empty);
  const missing = missingOfAddress(address);
  const save = () => {
    checkout.deliverTo({ name: address.name.trim(), phone: address.phone.trim(), text: address.text.trim() });
    props.onClose();
  };
  return (
    <Sheet
      isOpen={props.isOpen}
      onClose={props.onClose}
      label={checkoutText('address')}
      closeLabel={shellText('close')}
      title={checkoutText('address')}
      foot={
        <Button
          className="grow"
          isOff={missing !== null}
          onPress={() => (missing === null ? save() : undefined)}
        >
          {missing === null ? checkoutText('addressSave') : missingWords(missing)}
        </Button>
      }
    >
      <View className="form-sheet">
        <Field
          words={checkoutText('addressText')}
          longest={120}
          value={address.text}
          onInput={(text) => setAddress({ ...address, text })}
        />
        <Field
          words={checkoutText('addressName')}
          longest={30}
          value={address.name}
          onInput={(name) => setAddress({ ...address, name })}
        />
        <Field
          words={checkoutText('addressPhone')}
          longest={20}
          isNumber
          value={address.phone}
          onInput={(phone) => setAddress({ ...address, phone })}
        />
      </View>
    </Sheet>
  );
});

interface FieldProps {
  readonly words: string;
  readonly longest: number;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly onInput: (value: string) => void;
}

function Field({ words, longest, value, isNumber = false, onInput }: FieldProps) {
  return (
    <View className="form-sheet__field">
      <View className="t12 quiet">{words}</View>
      <Input
        className="form-sheet__input"
        type={isNumber ? 'number' : 'text'}
        maxlength={longest}
        defaultValue={value}
        ariaLabel={words}
        onInput={(event) => onInput(event.detail.value)}
        cursorSpacing={120}
      />
    </View>
  );
}

function missingWords(missing: 'name' | 'phone' | 'text'): string {
  if (missing === 'name') return checkoutText('addressNameBad');
  return missing === 'phone' ? checkoutText('addressPhoneBad') : checkoutText('addressTextBad');
}
