import type { Metadata } from 'next';
import { ActionForm } from '@/components/site/action-form';
import type { FieldSpec } from '@/components/site/field-spec';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import type { FormAction } from '@/lib/platform/form-state';
import { fail, ok } from '@/lib/platform/result';
import { findPapers } from '@/lib/programme/queries';

export type PaperParams = { locale: Locale; year: string };
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

const found = (form: PaperForm | null) => (form ? ok(form) : fail('not_found'));

/**
 * One part of the programme or budget of a year as it is written: its address below the year, its title and what
 * its form asks; no form means that there is nothing here to write.
 */
export type Paper<P extends PaperParams = PaperParams> = {
  part: (params: P) => string;
  title: Title;
  form: (papers: Papers, params: P) => Promise<PaperForm | null>;
};

type Props<P extends PaperParams> = { paper: Paper<P>; params: Promise<P> };

const pathOf = <P extends PaperParams>(paper: Paper<P>, params: P) =>
  `/mijn/programma/${params.year}/${paper.part(params)}`;

/** The title of the page of a paper. */
export async function paperMetadata<P extends PaperParams>({ paper, params }: Props<P>): Promise<Metadata> {
  const asked = await params;
  const t = translator(asked.locale);
  return pageTitle(asked.locale, t(paper.title), pathOf(paper, asked));
}

/** The page on which a paper is written, for who may: it asks for the log-in before it reads. */
export async function PaperPage<P extends PaperParams>({ paper, params }: Props<P>) {
  const asked = await params;
  const { locale, year } = asked;
  const path = pathOf(paper, asked);
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale);
  const papers = await findPapers(loggedIn.actor, year);
  const result = papers.ok ? found(await paper.form(papers.value, asked)) : papers;
  const common = { locale, pendingLabel: t('fund.edit.busy') };
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ action, fields, hidden, submit, remove }) => (
        <Stack gap="l">
          <BackLink href={`/${locale}/mijn/programma/${year}`}>{t('fund.edit.back')}</BackLink>
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
      )}
    </ResultFrame>
  );
}
