import type { StatusTone } from '@/components/ui/status/status';

/** Something that somebody can do now, or that is coming, as the dashboard shows it. Texts are in their language. */
export type DashboardTask = {
  id: string;
  title: string;
  hint: string;
  href: string;
  status: { tone: StatusTone; word: string };
};
