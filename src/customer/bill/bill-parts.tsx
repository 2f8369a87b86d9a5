import { View } from '@tarojs/components';
import type { BillPartView, BillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { billText } from '../../text/bill';
import { Card } from '../../ui/card/card';
import { partWords, payerWords, shareWords } from './bill-words';

/** Who paid how much and how, newest first; what was not paid is said to be free again. */
export function BillParts({ bill }: { readonly bill: BillView }) {
  if (bill.parts.length === 0) return null;
  return (
    <Card>
      <View className="bill-parts__title" ariaRole="heading">
        {billText('parts')}
      </View>
      {[...bill.parts].reverse().map((part) => (
        <Part key={part.number} bill={bill} part={part} />
      ))}
    </Card>
  );
}

function Part({ bill, part }: { readonly bill: BillView; readonly part: BillPartView }) {
  const isReleased = part.state === 'released';
  return (
    <View className="bill-part">
      <View className="grow">
        <View className="clip">{`${payerWords(part)} · ${shareWords(part)}`}</View>
        <View className={`t12 num bill-part__state--${part.state}`}>{partWords(bill, part)}</View>
      </View>
      <View className={isReleased ? 'num bill-part__released' : 'strong num'}>
        ¥{fenToYuanText(part.amount)}
      </View>
    </View>
  );
}
