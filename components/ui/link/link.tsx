import { Icon } from '@/components/ui/icon/icon';
import { Anchor, type AnchorProps } from './anchor';

const VARIANTS = {
  inline: '',
  strong: ' font-semibold',
  quiet: ' no-underline hover:underline',
};

/** A link in running text or a list. `external` marks a link that leaves the portal. */
export function Link(
  props: Omit<AnchorProps, 'classes'> & { variant?: keyof typeof VARIANTS; external?: boolean },
) {
  const { variant = 'inline', external, children, ...anchor } = props;
  return (
    <Anchor {...anchor} classes={`link${VARIANTS[variant]}`}>
      {children}
      {external && (
        <span className="ml-1 inline-block align-[-0.1em] print:hidden">
          <Icon name="external-link" size="s" />
        </span>
      )}
    </Anchor>
  );
}
