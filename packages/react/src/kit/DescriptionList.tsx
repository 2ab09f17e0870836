import type { ReactNode } from 'react';
import { classes } from './classes.js';

export interface Description {
  term: string;
  /** Of the term, where it is in another language than the page. */
  lang?: string | undefined;
  description: ReactNode;
}

export interface DescriptionListProps {
  items: readonly Description[];
  className?: string | undefined;
}

/** What is known, as pairs of a name and a value. */
export function DescriptionList({ items, className }: DescriptionListProps) {
  return (
    <dl data-part="description-list" className={classes('cs-descriptions', className)}>
      {items.map(({ term, lang, description }) => (
        <div key={term}>
          <dt lang={lang}>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
