import { budgetTasks, meetingTasks } from '@/components/dashboard/assembly-tasks';
import { collegeTasks } from '@/components/dashboard/college-tasks';
import { mandateTasks } from '@/components/dashboard/mandate-tasks';
import { municipalityTasks } from '@/components/dashboard/municipality-tasks';
import { importTasks, reorganisationTasks } from '@/components/dashboard/register-tasks';
import type { DashboardTask } from '@/components/dashboard/task';
import type { KeyFigure } from '@/components/ui/key-figure/key-figure';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { mayDo } from '@/lib/access/may-do';
import { listMeetingsToPrepare } from '@/lib/assembly/queries/prepare';
import { listBallotsOfMunicipality } from '@/lib/assembly/queries/votes';
import { listDecisionsOfCollege } from '@/lib/decisions/queries/college';
import { publicFundYears } from '@/lib/fund/queries/years';
import { mandateStanding } from '@/lib/mandates/queries/standing';
import { listInhabitantImports } from '@/lib/municipalities/queries/imports';
import { obligationsSummary } from '@/lib/obligations/queries/list';
import type { ActingFor, Actor } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { formatNumber } from '@/lib/platform/format';
import { listReorganisations } from '@/lib/reorganisations/queries/reorganisations';

export type DashboardContent = {
  tasks: DashboardTask[];
  figures: KeyFigure[];
  links: { href: string; label: string }[];
};

/** What the dashboard holds for the place somebody acts for. A query that their role may not do adds nothing. */
export async function dashboardOf(locale: Locale, actor: Actor): Promise<DashboardContent> {
  const place = actor.actingFor;
  const content =
    place?.kind === 'municipality' ? await ofMunicipality(locale, actor, place) : await ofBody(locale, actor);
  const t = translator(locale, 'dashboard.link');
  const common = [
    { href: `/${locale}/standaarden`, label: t('standards') },
    { href: `/${locale}/fonds`, label: t('fund') },
    { href: `/${locale}/wie-mag-wat`, label: t('policy') },
  ];
  return { ...content, links: [...content.links, ...common] };
}

type Municipality = Extract<ActingFor, { kind: 'municipality' }>;

async function ofMunicipality(locale: Locale, actor: Actor, place: Municipality): Promise<DashboardContent> {
  const t = translator(locale, 'dashboard');
  const obligations = await obligationsSummary.execute(actor, { locale });
  const ballots = await listBallotsOfMunicipality.execute(actor, {});
  const standing = await mandateStanding.execute(actor, {});
  if (!obligations.ok || !ballots.ok || !standing.ok) return { tasks: [], figures: [], links: [] };
  const { total, near, passed } = obligations.value;
  const figures = [
    { value: formatNumber(locale, total), label: t('figures.total', { count: total }) },
    { value: formatNumber(locale, near), label: t('figures.near') },
    { value: formatNumber(locale, passed), label: t('figures.passed') },
  ];
  return {
    figures,
    tasks: [
      ...mandateTasks(locale, actor, place.name, standing.value),
      ...municipalityTasks(locale, actor, ballots.value, obligations.value),
    ],
    links: [
      { href: `/${locale}/mijn/verplichtingen`, label: t('link.obligations', { place: place.name }) },
      { href: `/${locale}/mijn/mandaten`, label: t('link.mandates', { place: place.name }) },
      { href: `/${locale}/gemeenten/${place.slug}`, label: t('link.municipality', { place: place.name }) },
    ],
  };
}

async function ofBody(locale: Locale, actor: Actor): Promise<DashboardContent> {
  const t = translator(locale, 'dashboard.link');
  const decisions = await listDecisionsOfCollege.execute(actor, { locale });
  const meetings = await listMeetingsToPrepare.execute(actor, {});
  const reorganisations = await listReorganisations.execute(actor, {});
  const inhabitants = await listInhabitantImports.execute(actor, {});
  const coming = Number(todayInAmsterdam().slice(0, 4)) + 1;
  const papers = `/${locale}/mijn/programma/${coming}`;
  const tasks = [
    ...(meetings.ok ? meetingTasks(locale, meetings.value) : []),
    ...(reorganisations.ok ? reorganisationTasks(locale, reorganisations.value) : []),
    ...(inhabitants.ok ? importTasks(locale, inhabitants.value.imports) : []),
    ...(mayDo('budget.revise', actor) ? budgetTasks(locale, await publicFundYears()) : []),
    ...(decisions.ok ? collegeTasks(locale, actor, decisions.value) : []),
  ];
  const links = [
    ...(decisions.ok ? [{ href: `/${locale}/mijn/besluiten`, label: t('decisions') }] : []),
    ...(mayDo('meeting.draft', actor) ? [{ href: `/${locale}/mijn/alv/nieuw`, label: t('newMeeting') }] : []),
    ...(mayDo('budget.draft', actor) && !tasks.some(({ href }) => href === papers)
      ? [{ href: papers, label: t('papers', { year: `${coming}` }) }]
      : []),
    ...(reorganisations.ok
      ? [
          { href: `/${locale}/mijn/herindelingen`, label: t('reorganisations') },
          { href: `/${locale}/mijn/inwoners`, label: t('inhabitants') },
          { href: `/${locale}/mijn/benoemingen`, label: t('appointments') },
        ]
      : []),
  ];
  return { tasks, figures: [], links };
}
