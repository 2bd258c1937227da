import { ButtonLink } from '@/components/ui/button/button-link';

type Target = { href: string; label: string };

/**
 * "Inloggen", or the way back to the portal for somebody who is logged in. Both are on the page; the style
 * shows one of them by the mark that `public/account.js` puts on the document. Without script it stays
 * "Inloggen", and that page brings a logged-in person on to the portal.
 */
export function AccountLink(props: { logIn: Target; portal: Target }) {
  return (
    <>
      <span className="logged-in:hidden">
        <ButtonLink size="s" href={props.logIn.href}>
          {props.logIn.label}
        </ButtonLink>
      </span>
      <span className="hidden logged-in:inline">
        <ButtonLink size="s" href={props.portal.href}>
          {props.portal.label}
        </ButtonLink>
      </span>
    </>
  );
}
