import type { ReactNode } from 'react';
import { Container } from './container';

const TONES = { paper: '', mist: 'bg-mist', wash: 'bg-wash' };
const SPACE = { m: 'py-8 md:py-10', l: 'py-10 md:py-14' };

/** A strip over the whole width of the page, with its content in the middle. For `PageShell width="bands"`. */
export function Band(props: { tone?: keyof typeof TONES; space?: keyof typeof SPACE; children: ReactNode }) {
  const { tone = 'paper', space = 'l', children } = props;
  return (
    <div className={`${TONES[tone]} ${SPACE[space]}`}>
      <Container>{children}</Container>
    </div>
  );
}
