import { ActionForm } from '@/components/site/action-form';
import { portalPage, type Visit } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { translator } from '@/i18n/translator';
import type { FieldSpec } from '@/lib/platform/field-spec';
import type { FormAction } from '@/lib/platform/form-state';
import { found } from '@/lib/platform/result';
import { findPapers } from '@/lib/programme/queries';
import type { PolicyAction } from '@/lib/registry';

type PaperPath = `/mijn/programma/[year]/${string}`;
type Papers = Extract<Awaited<ReturnType<typeof findPapers>>, { ok: true }>['value'];
type Title =
  | 'programme.edit.programme'
  | 'programme.edit.addTitle'
  | 'fund.edit.budget'
  | 'fund.edit.addTitle'
  | 'fund.edit.changeTitle';
type Submit =
  | `programme.edit.${'begin' | 'save' | 'add'}`
  | `fund.edit.${'begin' | 'saveNote' | 'add' | 'save'}`;

/** What the page of one paper asks; `remove` adds a second button that takes the thing away. */
type PaperForm = {
  action: FormAction;
  fields: FieldSpec[];
  hidden: Record<string, string>;
  submit: Submit;
  remove?: FormAction;
};

/**
 * One part of the programme or budget of a year as it is written: its address, its title and what its form asks; no
 * form means that there is nothing here to write.
 */
type Paper<Path extends PaperPath> = {
  path: Path;
  title: Title;
  /** The command of its form */
  action: PolicyAction;
  form: (papers: Papers, visit: Visit<Path>) => PaperForm | null;
};

/** The page on which a paper is written. */
export function paperPage<const Path extends PaperPath>(paper: Paper<Path>) {
  return portalPage({
    path: paper.path,
    title: paper.title,
    action: paper.action,
    read: async (visit: Visit<Path>) => {
      const papers = await findPapers(visit.actor, visit.params.year);
      if (!papers.ok) return papers;
      return found(paper.form(papers.value, visit));
    },
    view: ({ action, fields, hidden, submit, remove }, { locale, params }) => {
      const t = translator(locale);
      const common = { locale, pendingLabel: t('fund.edit.busy') };
      return (
        <Stack gap="l">
          <BackLink href={`/${locale}/mijn/programma/${params.year}`}>{t('fund.edit.back')}</BackLink>
          <ActionForm
            {...common}
            action={action}
            fields={fields}
            hidden={{ ...hidden, formKey: crypto.randomUUID() }}
            submitLabel={t(submit)}
          >
            <Heading level={1}>{t(paper.title)}</Heading>
          </ActionForm>
          {remove && (
            <ActionForm
              {...common}
              action={remove}
              hidden={{ ...hidden, formKey: crypto.randomUUID() }}
              submitLabel={t('fund.edit.remove')}
              tone="danger"
            />
          )}
        </Stack>
      );
    },
  });
}
