import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { staffPrintersText } from '../../text/staff-printers';
import { Button } from '../../ui/button/button';
import { staffSession } from '../../features/colleague/session/staff-session';
import { ReprintSheet } from './reprint-sheet';

interface ReprintProps {
  readonly storeId: string;
  readonly ticket: TicketView;
}

/** Once an order is accepted its tickets can be printed again. */
export const Reprint = observer(function Reprint({ storeId, ticket }: ReprintProps) {
  const [isOpen, setOpen] = useState(false);
  if (ticket.acceptedAtMs === null || ticket.status === 'cancelled' || !staffSession.may('reprintTicket'))
    return null;
  return (
    <View className="ticket-reprint">
      <Button look="line" size="m" icon="receipt" onPress={() => setOpen(true)}>
        {staffPrintersText('reprint')}
      </Button>
      <ReprintSheet storeId={storeId} ticket={isOpen ? ticket : null} onClose={() => setOpen(false)} />
    </View>
  );
});
