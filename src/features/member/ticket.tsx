import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Coupon } from '../../../domain/membership/coupon';
import { localText } from '../../text/language';
import { benefitWords, minimumWords } from '../checkout/coupon-words';
import { ruleWords, type CouponPlace } from './coupon-rules';
import './coupon-ticket.scss';

export type TicketTerms = Pick<
  Coupon,
  'name' | 'benefit' | 'minimumSpend' | 'modes' | 'storeIds' | 'dishIds'
>;

interface TicketProps {
  readonly terms: TicketTerms;
  readonly place: CouponPlace;
  /** A line below the rules: until when, or how it stands. */
  readonly line: string;
  /** Stands back where nothing can be done with it. */
  readonly isOff: boolean;
  /** Why it cannot be used now. */
  readonly why?: ReactNode;
  /** What can be done with it, on the right. */
  readonly children: ReactNode;
}

/** A coupon's face: its benefit on the stub, its rules in plain words beside it. */
export function Ticket({ terms, place, line, isOff, why = null, children }: TicketProps) {
  const name = localText(terms.name);
  return (
    <View
      className={isOff ? 'coupon-ticket coupon-ticket--off' : 'coupon-ticket'}
      ariaRole="group"
      ariaLabel={name}
    >
      <View className="coupon-ticket__stub">
        <View className="coupon-ticket__figure num">{benefitWords(terms)}</View>
        <View className="t12 num">{minimumWords(terms)}</View>
      </View>
      <View className="coupon-ticket__body">
        <View className="t16 strong coupon-ticket__name">{name}</View>
        {ruleWords(terms, place).map((words) => (
          <View key={words} className="t12 quiet num">
            {words}
          </View>
        ))}
        <View className="t12 quiet num">{line}</View>
        {why}
      </View>
      {children}
    </View>
  );
}
