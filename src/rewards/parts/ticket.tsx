import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Coupon } from '../../../domain/membership/coupon';
import { benefitWords, minimumWords } from '../../features/checkout/coupon-words';
import { ruleWords } from '../../features/member/coupon-rules';
import { visit } from '../../features/session/visit';
import { storeList } from '../../features/stores/store-list';
import { localText } from '../../text/language';
import '../../features/member/coupon-ticket.scss';

export type TicketTerms = Pick<
  Coupon,
  'name' | 'benefit' | 'minimumSpend' | 'modes' | 'storeIds' | 'dishIds'
>;

interface TicketProps {
  readonly terms: TicketTerms;
  /** A line below the rules. */
  readonly line: string;
  /** Stands back where nothing can be done with it. */
  readonly isOff?: boolean;
  readonly children: ReactNode;
}

/** A coupon that is not among the guest's own: its benefit on the stub, its rules in plain words, and what can be done. */
export function Ticket({ terms, line, isOff = false, children }: TicketProps) {
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
        {ruleWords(terms, ticketPlace()).map((words) => (
          <View key={words} className="t12 quiet num">
            {words}
          </View>
        ))}
        <View className="t12 quiet num">{line}</View>
      </View>
      {children}
    </View>
  );
}

function ticketPlace() {
  const known = visit.store ? [...storeList.stores, visit.store] : storeList.stores;
  return {
    menu: visit.menu,
    storeId: visit.store?.id ?? null,
    storeNamesById: new Map(known.map((store) => [store.id, store.name])),
    nowMs: visit.nowMs,
  };
}
