import type { ReactNode } from 'react';

export type AnchorProps = {
  href: string;
  children: ReactNode;
  /** The look. Only components of `ui` and `shell` set it; pages use `Link` and `ButtonLink`. */
  classes?: string;
  id?: string;
  /** The language of the words, and of the page behind them, when it is another than this page's. */
  lang?: string;
  hrefLang?: string;
  current?: 'page' | 'step' | 'true';
  download?: boolean | string;
  rel?: string;
};

/**
 * The one place where the house writes an anchor: a plain one, so that public pages need no router in the
 * browser. Whoever wants client navigation changes it here.
 */
export function Anchor(props: AnchorProps) {
  const { href, children, classes, id, lang, hrefLang, current, download, rel } = props;
  return (
    <a
      id={id}
      href={href}
      lang={lang}
      hrefLang={hrefLang}
      download={download}
      rel={rel}
      aria-current={current}
      className={classes}
    >
      {children}
    </a>
  );
}
