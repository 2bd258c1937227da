import type { LucideIcon } from 'lucide-react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Building from 'lucide-react/icons/building-2';
import Calendar from 'lucide-react/icons/calendar';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Circle from 'lucide-react/icons/circle';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleX from 'lucide-react/icons/circle-x';
import Clock from 'lucide-react/icons/clock';
import Contrast from 'lucide-react/icons/contrast';
import Download from 'lucide-react/icons/download';
import ExternalLink from 'lucide-react/icons/external-link';
import FileText from 'lucide-react/icons/file-text';
import History from 'lucide-react/icons/history';
import Hourglass from 'lucide-react/icons/hourglass';
import Info from 'lucide-react/icons/info';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import LogIn from 'lucide-react/icons/log-in';
import LogOut from 'lucide-react/icons/log-out';
import Mail from 'lucide-react/icons/mail';
import Menu from 'lucide-react/icons/menu';
import OctagonX from 'lucide-react/icons/octagon-x';
import Pencil from 'lucide-react/icons/pencil';
import Printer from 'lucide-react/icons/printer';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Replace from 'lucide-react/icons/replace';
import Search from 'lucide-react/icons/search';
import ShieldCheck from 'lucide-react/icons/shield-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import User from 'lucide-react/icons/user';
import Vote from 'lucide-react/icons/vote';

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
} satisfies Record<string, LucideIcon>;

/** The icons of the house: one set, so that one shape means one thing. */
export type IconName = keyof typeof ICONS;

// The attribute holds the space before the styles are there; the class grows with the reader's text size.
const SIZES = {
  s: { size: 16, className: 'icon size-4' },
  m: { size: 20, className: 'icon size-5' },
  l: { size: 24, className: 'icon size-6' },
};

// Said once in the style (.icon) and not on every icon: a list has one in each row.
const IN_STYLE = {
  xmlns: undefined,
  fill: undefined,
  stroke: undefined,
  strokeWidth: undefined,
  strokeLinecap: undefined,
  strokeLinejoin: undefined,
};

/** An icon beside a word. It is hidden from assistive technology: the word says it. Never use one alone. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: keyof typeof SIZES }) {
  const Shape = ICONS[name];
  return <Shape {...SIZES[size]} {...IN_STYLE} aria-hidden="true" />;
}
