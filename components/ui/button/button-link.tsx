import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon/icon';
import { Anchor, type AnchorProps } from '@/components/ui/link/anchor';
import { type ButtonLook, buttonClasses } from './looks';

/** A link to another page that looks like a button, for the one next step of a page. */
export function ButtonLink(
  props: ButtonLook & Omit<AnchorProps, 'classes'> & { children: ReactNode; icon?: IconName },
) {
  const { variant, size, width, icon, children, ...anchor } = props;
  return (
    <Anchor {...anchor} classes={buttonClasses({ variant, size, width })}>
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
