import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/Words.js';

export interface PageHeadingProps {
  /** The browser's tab and history keep it: never the name of a patient. */
  title: string;
  back?: { href: string; label: string };
  intro?: string;
  children?: ReactNode;
}

let isFirstPage = true;

/** The name of the screen. Whoever came by a link starts reading here. */
export function PageHeading({ title, back, intro, children }: PageHeadingProps) {
  const { clinic } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${clinic}`;
  }, [title, clinic]);

  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  return (
    <div className="page-heading">
      <div>
        {back && (
          <a className="back" href={back.href}>
            {back.label}
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro && <p className="intro">{intro}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </div>
  );
}
