import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Building2 as Building,
  Calendar,
  Check,
  ChevronDown,
  ChevronRight,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  Clock,
  Contrast,
  Download,
  ExternalLink,
  FileText,
  History,
  Hourglass,
  type IconNode,
  Info,
  Lock,
  LockOpen,
  LogIn,
  LogOut,
  Mail,
  Menu,
  OctagonX,
  Pencil,
  Printer,
  RefreshCw,
  Replace,
  Search,
  ShieldCheck,
  TriangleAlert,
  User,
  Vote,
} from 'lucide';
import { createElement } from 'react';

const ICONS = {
  'arrow-down': ArrowDown,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  building: Building,
  calendar: Calendar,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  circle: Circle,
  'circle-alert': CircleAlert,
  'circle-check': CircleCheck,
  'circle-dashed': CircleDashed,
  'circle-dot': CircleDot,
  'circle-x': CircleX,
  clock: Clock,
  download: Download,
  'external-link': ExternalLink,
  'file-text': FileText,
  half: Contrast,
  history: History,
  hourglass: Hourglass,
  info: Info,
  lock: Lock,
  'lock-open': LockOpen,
  'log-in': LogIn,
  'log-out': LogOut,
  mail: Mail,
  menu: Menu,
  octagon: OctagonX,
  pencil: Pencil,
  printer: Printer,
  refresh: RefreshCw,
  replace: Replace,
  search: Search,
  'shield-check': ShieldCheck,
  triangle: TriangleAlert,
  user: User,
  vote: Vote,
} satisfies Record<string, IconNode>;

/** The icons of the house: one set, so that one shape means one thing. */
export type IconName = keyof typeof ICONS;

// An attribute, so that the space is held before the styles are there; in the style (.icon) it grows with the text.
const SIZES = { s: 16, m: 20, l: 24 };

/**
 * An icon beside a word. It is hidden from assistive technology: the word says it. Never use one alone. How it
 * is drawn stands once in the style (.icon) and not on every icon: a list has one in each row.
 */
export function Icon({ name, size = 'm' }: { name: IconName; size?: keyof typeof SIZES }) {
  return (
    <svg width={SIZES[size]} height={SIZES[size]} viewBox="0 0 24 24" className="icon" aria-hidden="true">
      {ICONS[name].map(([tag, attributes]) =>
        createElement(tag, { ...attributes, key: Object.values(attributes).join() }),
      )}
    </svg>
  );
}
