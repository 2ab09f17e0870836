import { onTestFinished, vi } from 'vitest';

/** Gives a long list its box of 600 px and rows of 50, as jsdom lays nothing out. */
export function layOut(): void {
  const sizes = [
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600),
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50),
  ];
  onTestFinished(() => sizes.forEach((size) => size.mockRestore()));
}
