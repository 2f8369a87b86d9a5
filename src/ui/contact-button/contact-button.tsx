import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';
import { openLocalConversation, type Contact } from '../../platform/contact';
import { isH5 } from '../../platform/environment';
import { Pressable } from '../pressable/pressable';
import './contact-button.scss';

export interface ContactButtonProps {
  readonly contact: Contact;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Opens WeChat's own conversation. Only a native button may do so, therefore it is not a `Pressable` in WeChat. */
export function ContactButton({ contact, label, className = '', children }: ContactButtonProps) {
  if (isH5) {
    return (
      <Pressable className={className} label={label} onPress={() => openLocalConversation(contact)}>
        {children}
      </Pressable>
    );
  }
  const { sessionFrom, card } = contact;
  return (
    <Button
      className={`contact-button ${className}`.trim()}
      hoverClass="is-pressed"
      openType="contact"
      ariaLabel={label}
      sessionFrom={sessionFrom}
      {...(card === null
        ? {}
        : { showMessageCard: true, sendMessageTitle: card.title, sendMessagePath: card.path })}
    >
      {children}
    </Button>
  );
}
