import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon/icon';
import { Link } from '@/components/ui/link/link';
import { Container } from './container';
import { HeaderBar, type HeaderBarProps } from './header-bar';

export type PortalHeaderProps = HeaderBarProps & {
  actFor: {
    /** The words before the name, such as "you act for". */
    label: string;
    name: string;
    /** In which capacity. */
    role?: string;
    switch?: { href: string; label: string };
  };
  user: { name: string; href?: string };
  /** The form that logs out, with a small quiet button. */
  logOut: ReactNode;
};

/** The header of every page behind the log-in: who one acts for is never out of sight. */
export function PortalHeader({ actFor, user, logOut, ...bar }: PortalHeaderProps) {
  return (
    <header className="bg-paper">
      <div className="relative border-b border-line">
        <Container>
          <HeaderBar {...bar} />
        </Container>
      </div>
      <div className="border-b border-line bg-wash text-small">
        <Container>
          <div className="flex flex-col gap-x-6 md:flex-row md:items-center md:justify-between">
            <div className="flex min-h-12 items-center justify-between gap-x-4 md:justify-start">
              <p className="flex min-w-0 items-start gap-2 py-2">
                <span className="mt-0.5">
                  <Icon name="building" />
                </span>
                <span className="min-w-0">
                  {actFor.label} <strong className="font-bold">{actFor.name}</strong>
                  {actFor.role && <span className="text-soft"> · {actFor.role}</span>}
                </span>
              </p>
              {actFor.switch && (
                <span className="inline-flex min-h-11 items-center print:hidden">
                  <Link href={actFor.switch.href}>{actFor.switch.label}</Link>
                </span>
              )}
            </div>
            <div className="flex min-h-12 items-center justify-between gap-x-3 border-line max-md:border-t print:hidden">
              <p className="inline-flex min-w-0 items-center gap-2">
                <Icon name="user" />
                {user.href ? <Link href={user.href}>{user.name}</Link> : user.name}
              </p>
              <div className="-mr-3 sm:-mr-4 md:mr-0">{logOut}</div>
            </div>
          </div>
        </Container>
      </div>
    </header>
  );
}
