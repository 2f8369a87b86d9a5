import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { reservationsText } from '../../text/reservations';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { sayEnd } from './end-words';
import { myReservations } from './my-reservations';

/** Who booked on the phone takes the reservation over, to change, cancel or be reminded of it here. */
export const ClaimCard = observer(function ClaimCard() {
  const [number, setNumber] = useState('');
  const [phoneEnd, setPhoneEnd] = useState('');
  const isWhole = /^\d{8}$/.test(number) && /^\d{4}$/.test(phoneEnd);
  const claim = async () => {
    if (!isWhole) return;
    const end = await myReservations.claim(number, phoneEnd);
    sayEnd(end);
    if (end.kind === 'claimed') setNumber('');
  };
  return (
    <Card className="claim-card">
      <View className="strong">{reservationsText('claim')}</View>
      <View className="t12 quiet">{reservationsText('claimLine')}</View>
      <View className="row gap-8">
        <Input
          className="claim-card__field grow num"
          type="number"
          maxlength={8}
          value={number}
          placeholder={reservationsText('claimNumber')}
          ariaLabel={reservationsText('claimNumber')}
          onInput={({ detail }) => setNumber(detail.value.trim())}
        />
        <Input
          className="claim-card__field grow num"
          type="number"
          maxlength={4}
          value={phoneEnd}
          placeholder={reservationsText('claimPhone')}
          ariaLabel={reservationsText('claimPhone')}
          onInput={({ detail }) => setPhoneEnd(detail.value.trim())}
        />
        <Button look="line" size="m" isOff={!isWhole} onPress={() => void claim()}>
          {reservationsText('claimDo')}
        </Button>
      </View>
    </Card>
  );
});
