import { observer } from 'mobx-react-lite';
import { ownerRewardsText } from '../../text/owner-rewards';
import { Field } from './field';
import type { DraftFault, OfferDraft } from './offer-draft';

/** How each typed field is called, what is said when it is wrong, and how long it may be. */
const fields = {
  name: { words: 'name', fault: 'nameMissing', maxLength: 20, isNumber: false },
  price: { words: 'priceField', fault: 'priceMissing', maxLength: 7, isNumber: true },
  amount: { words: 'amount', fault: 'amountMissing', maxLength: 7, isNumber: false },
  percent: { words: 'percent', fault: 'percentMissing', maxLength: 2, isNumber: true },
  cap: { words: 'cap', fault: 'capMissing', maxLength: 7, isNumber: false },
  minimum: { words: 'minimum', fault: 'minimumMissing', maxLength: 7, isNumber: false },
  quantity: { words: 'quantity', fault: 'quantityMissing', maxLength: 7, isNumber: true },
  perGuest: { words: 'perGuest', fault: 'perGuestMissing', maxLength: 2, isNumber: true },
  goodForDays: { words: 'goodForDays', fault: 'daysMissing', maxLength: 3, isNumber: true },
  fromDay: { words: 'fromDay', fault: 'datesMissing', maxLength: 10, isNumber: false },
  untilDay: { words: 'untilDay', fault: 'datesMissing', maxLength: 10, isNumber: false },
} as const satisfies Readonly<
  Record<string, { words: string; fault: DraftFault; maxLength: number; isNumber: boolean }>
>;

interface DraftFieldProps {
  readonly draft: OfferDraft;
  readonly field: keyof typeof fields;
}

/** A field of an offer with what is wrong with it. */
export const DraftField = observer(function DraftField({ draft, field }: DraftFieldProps) {
  const { words, fault, maxLength, isNumber } = fields[field];
  const wrong = draft.faultAt(fault, draft[field]);
  return (
    <Field
      {...{ isNumber, maxLength }}
      words={ownerRewardsText(words)}
      value={draft[field]}
      fault={wrong === null ? null : ownerRewardsText(wrong)}
      onType={(text) => draft.type({ [field]: text })}
    />
  );
});
