import type { Example } from '@/components/ui/example';
import { DateBadge } from './date-badge';

export const examples: Example[] = [
  { name: 'with year', render: () => <DateBadge dateTime="2026-11-24" day="24" month="nov" year="2026" /> },
  { name: 'without year', render: () => <DateBadge dateTime="2026-12-18" day="18" month="dec" /> },
];
