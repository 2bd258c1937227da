'use client';

import { useSyncExternalStore } from 'react';
import { ButtonLink } from '@/components/ui/button/button-link';

const never = () => () => undefined;

/**
 * "Inloggen", or the way back to the portal for somebody who is logged in. Public pages are the same for all,
 * so this looks at a cookie that says no more than that somebody is logged in. Without script it stays
 * "Inloggen", and that page brings a logged-in person on to the portal.
 */
export function AccountLink(props: { cookie: string; logIn: Target; portal: Target }) {
  const isLoggedIn = useSyncExternalStore(
    never,
    () => document.cookie.split('; ').includes(`${props.cookie}=1`),
    () => false,
  );
  const target = isLoggedIn ? props.portal : props.logIn;
  return (
    <ButtonLink size="s" href={target.href}>
      {target.label}
    </ButtonLink>
  );
}

type Target = { href: string; label: string };
