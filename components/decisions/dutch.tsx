import { Prose } from '@/components/ui/prose/prose';

/** Words of a decision. They are Dutch in every language of the portal, and a screen reader must know. */
export function Dutch({ children }: { children: string }) {
  return <span lang="nl">{children}</span>;
}

/** The motivation of a decision; an empty line begins a new paragraph. */
export function Motivation({ text }: { text: string }) {
  const paragraphs = [...text.split(/\n\s*\n/).entries()];
  return (
    <div lang="nl">
      <Prose>
        {paragraphs.map(([index, paragraph]) => (
          <p key={index}>{paragraph}</p>
        ))}
      </Prose>
    </div>
  );
}
