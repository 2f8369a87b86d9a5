import { Segments } from '../../controls/segments';
import { addressOf, goTo } from '../../shell/route';

export type MessageKind = 'sent' | 'conversations';

const kinds = [
  { value: 'sent', name: 'Sent' },
  { value: 'conversations', name: 'Conversations' },
] as const;

/** What functions sent, or the conversations that people see. */
export function MessageKinds({ kind }: { kind: MessageKind }) {
  const choose = (chosen: MessageKind) =>
    goTo(addressOf('messages', chosen === 'conversations' ? ['conversations'] : []));
  return <Segments<MessageKind> label="Kind" segments={kinds} value={kind} onChoose={choose} />;
}
