import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';

/** jsdom has no view: nothing is in it until the function that comes back is told so, with whatever lies inside of the element. */
export function watchViews() {
  const watched = new Map<Element, () => void>();

  class Watching {
    readonly #tell: (entries: readonly { isIntersecting: boolean; target: Element }[]) => void;
    constructor(tell: (entries: readonly { isIntersecting: boolean; target: Element }[]) => void) {
      this.#tell = tell;
    }
    observe(target: Element) {
      watched.set(target, () => this.#tell([{ isIntersecting: true, target }]));
    }
    disconnect() {}
    unobserve() {}
  }
  vi.stubGlobal('IntersectionObserver', Watching);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });

  return (element: Element | undefined) =>
    act(() => {
      for (const [target, tell] of watched) if (element?.contains(target)) tell();
    });
}
