import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';

type Tell = (entries: readonly { isIntersecting: boolean; target: Element }[], self: object) => void;

/**
 * jsdom has no view: nothing is in it until the function that comes back is told so, with whatever lies inside of the element. False where
 * nobody watches any of it yet.
 */
export function watchViews() {
  const watched = new Map<Element, () => void>();

  class Watching {
    readonly #tell: Tell;
    constructor(tell: Tell) {
      this.#tell = tell;
    }
    observe(target: Element) {
      watched.set(target, () => this.#tell([{ isIntersecting: true, target }], this));
    }
    disconnect() {}
    unobserve() {}
  }
  vi.stubGlobal('IntersectionObserver', Watching);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });

  return (element: Element | undefined): boolean => {
    const inside = [...watched].filter(([target]) => element?.contains(target));
    act(() => {
      for (const [, tell] of inside) tell();
    });
    return inside.length > 0;
  };
}
