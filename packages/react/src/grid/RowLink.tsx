'use client';

import type { MouseEvent } from 'react';

export interface RowLinkProps {
  tabIndex: number;
  href: string | undefined;
  onOpen: (() => void) | undefined;
  /** Before the row leads away. */
  onLeave: () => void;
  children: string;
}

/** The one way into a row; it reaches over all of it. A name may be in any script, whatever the page's. */
export function RowLink({ tabIndex, href, onOpen, onLeave, children }: RowLinkProps) {
  if (href !== undefined) {
    // With `onOpen` the app goes there itself; a new tab or window stays the browser's business.
    const follow = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      onLeave();
      if (!onOpen) return;
      event.preventDefault();
      onOpen();
    };
    return (
      <a data-part="row-link" className="cs-row-link" dir="auto" href={href} tabIndex={tabIndex} onClick={follow}>
        {children}
      </a>
    );
  }
  if (onOpen) {
    const open = () => {
      onLeave();
      onOpen();
    };
    return (
      <button type="button" data-part="row-link" className="cs-row-link" dir="auto" tabIndex={tabIndex} onClick={open}>
        {children}
      </button>
    );
  }
  return <bdi>{children}</bdi>;
}
