import { Button as NativeButton } from '@tarojs/components';
import type { ReactNode } from 'react';
import { shareLink, sharesLinks } from '../../platform/share-link';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import './share-button.scss';

interface ShareButtonProps {
  /** Where the card leads: a page with its parameters. */
  readonly path: string;
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Hands the page's card to a chat. Only WeChat's own button may do so; its card is what the page answers to
 * `useShareAppMessage`. A browser hands on the address.
 */
export function ShareButton({ path, label, children }: ShareButtonProps) {
  if (sharesLinks) {
    const hand = async () => {
      if ((await shareLink({ title: label, path })) === 'copied') showToast(rewardsText('linkCopied'));
    };
    return (
      <Button isWide icon="share" label={label} onPress={() => void hand()}>
        {children}
      </Button>
    );
  }
  return (
    <NativeButton
      className="button button--primary button--wide share-button"
      hoverClass="is-pressed"
      openType="share"
      ariaLabel={label}
      data-path={path}
    >
      {children}
    </NativeButton>
  );
}
