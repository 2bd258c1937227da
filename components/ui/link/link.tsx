import { Icon } from '@/components/ui/icon/icon';
import { Anchor, type AnchorProps } from './anchor';

const VARIANTS = {
  inline: 'underline decoration-1 underline-offset-[0.2em]',
  strong: 'font-semibold underline decoration-1 underline-offset-[0.2em]',
  quiet: 'no-underline hover:underline underline-offset-[0.2em]',
};

/** A link in running text or a list. `external` marks a link that leaves the portal. */
export function Link(
  props: Omit<AnchorProps, 'classes'> & { variant?: keyof typeof VARIANTS; external?: boolean },
) {
  const { variant = 'inline', external, children, ...anchor } = props;
  return (
    <Anchor {...anchor} classes={`text-link hover:text-deep hover:decoration-2 ${VARIANTS[variant]}`}>
      {children}
      {external && (
        <span className="ml-1 inline-block align-[-0.1em] print:hidden">
          <Icon name="external-link" size="s" />
        </span>
      )}
    </Anchor>
  );
}
