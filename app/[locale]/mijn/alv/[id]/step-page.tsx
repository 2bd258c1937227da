import type { Metadata } from 'next';
import type { ComponentProps } from 'react';
import { StepCheck } from '@/components/assembly/step-check';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import type { Actor } from '@/lib/platform/actor';
import { ok, type Result } from '@/lib/platform/result';

export type StepParams = { locale: Locale; id: string };
type Check = ComponentProps<typeof StepCheck>;

/**
 * A step of a meeting or vote that is checked before it is taken: its address below the meeting, what it is
 * about, and what the page shows of that and sends.
 */
type Step<P extends StepParams, Value> = {
  step: Check['step'];
  part: (params: P) => string;
  read: (actor: Actor, params: P) => Promise<Result<Value>> | Result<Value>;
  check: (value: Value, params: P) => Promise<Pick<Check, 'action' | 'hidden' | 'rows' | 'children'>>;
};

/** A step as it is written down in its page; what it reads tells what its check gets. */
export function step<P extends StepParams, Value>(written: Step<P, Value>): Step<P, Value> {
  return written;
}

type Props<P extends StepParams, Value> = { of: Step<P, Value>; params: Promise<P> };

const pathOf = <P extends StepParams, Value>(of: Step<P, Value>, params: P) =>
  `/mijn/alv/${params.id}/${of.part(params)}`;

/** The title of the page of a step. */
export async function stepMetadata<P extends StepParams, Value>(props: Props<P, Value>): Promise<Metadata> {
  const params = await props.params;
  const t = translator(params.locale, 'assembly.step');
  return pageTitle(params.locale, t(`${props.of.step}.title`), pathOf(props.of, params));
}

/** The page on which a step is checked, for who may take it: it asks for the log-in before it reads. */
export async function StepPage<P extends StepParams, Value>({ of, params }: Props<P, Value>) {
  const asked = await params;
  const { locale, id } = asked;
  const path = pathOf(of, asked);
  const loggedIn = await requireSession(locale, path);
  const found = await of.read(loggedIn.actor, asked);
  const result = found.ok ? ok(await of.check(found.value, asked)) : found;
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(check) => <StepCheck locale={locale} step={of.step} back={`/${locale}/mijn/alv/${id}`} {...check} />}
    </ResultFrame>
  );
}
