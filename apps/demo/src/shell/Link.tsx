import type { ComponentPropsWithoutRef, MouseEvent } from 'react';
import { goTo } from '../routes.js';

export interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  href: string;
}

/** A link within the app. With Ctrl, Shift or the middle button the browser does what it always does. */
export function Link({ href, children, ...rest }: LinkProps) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    goTo(href);
  }

  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
