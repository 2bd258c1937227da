import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon/icon';
import { Link } from '@/components/ui/link/link';
import { Container } from './container';
import { SiteHeader, type SiteHeaderProps } from './site-header';

export type PortalHeaderProps = Omit<SiteHeaderProps, 'action'> & {
  actFor: {
    /** The words before the name, such as "you act for". */
    label: string;
    name: string;
    /** In which capacity. */
    role?: string;
    switch?: { href: string; label: string };
  };
  user: { name: string; href?: string };
  /** The form that logs out. */
  logOut: ReactNode;
};

/** The header of every page behind the log-in: who one acts for is never out of sight. */
export function PortalHeader({ actFor, user, logOut, ...site }: PortalHeaderProps) {
  return (
    <div>
      <SiteHeader {...site} action={logOut} />
      <div className="border-b border-line bg-wash text-small">
        <Container>
          <div className="flex flex-wrap items-center gap-x-6 py-1">
            <p className="flex min-h-11 flex-wrap items-center gap-x-1.5">
              <Icon name="building" size="s" />
              {actFor.label} <strong className="font-bold">{actFor.name}</strong>
              {actFor.role && <span className="text-soft">· {actFor.role}</span>}
              {actFor.switch && (
                <span className="ml-1.5 inline-flex min-h-11 items-center print:hidden">
                  <Link href={actFor.switch.href}>{actFor.switch.label}</Link>
                </span>
              )}
            </p>
            <p className="inline-flex items-center gap-1.5 sm:ml-auto sm:min-h-11">
              <Icon name="user" size="s" />
              {user.href ? <Link href={user.href}>{user.name}</Link> : user.name}
            </p>
          </div>
        </Container>
      </div>
    </div>
  );
}
