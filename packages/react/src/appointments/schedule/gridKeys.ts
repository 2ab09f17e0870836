/** Every block of a grid can have the focus; one of them is in the tab order. */
const itemSelector = '[data-item]';

export function itemsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(itemSelector)];
}

export function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(itemSelector) : null;
}

/** Nothing moves when it is in view. */
export function bringIntoView(element: Element | null): void {
  element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

/** What a column holds from top to bottom, its heading first. */
function itemsOfColumn(grid: HTMLElement, key: string | undefined): HTMLElement[] {
  const own = [...grid.querySelectorAll<HTMLElement>('[data-column]')].filter(
    ({ dataset }) => dataset['column'] === key,
  );
  const items = own.flatMap((part) => itemsIn(part));
  return items.sort((one, other) => fromOf(one) - fromOf(other));
}

function fromOf({ dataset }: HTMLElement): number {
  return Number(dataset['from'] ?? -1);
}

const anHour = 60;

/** Where a key leads from a block; null when it leads nowhere. */
export function itemByKey(
  key: string,
  from: HTMLElement,
  grid: HTMLElement,
  isRightToLeft: boolean,
): HTMLElement | null {
  const columns = [
    ...new Set([...grid.querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset['column'])),
  ];
  const ownKey = from.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const own = itemsOfColumn(grid, ownKey);
  const at = own.indexOf(from);
  const aside = (step: 1 | -1) => {
    for (let place = columns.indexOf(ownKey) + step; place >= 0 && place < columns.length; place += step) {
      const found = nearest(itemsOfColumn(grid, columns[place]), fromOf(from));
      if (found) return found;
    }
    return null;
  };

  switch (key) {
    case 'ArrowDown':
      return own[at + 1] ?? null;
    case 'ArrowUp':
      return own[at - 1] ?? null;
    case 'ArrowRight':
      return aside(isRightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return aside(isRightToLeft ? 1 : -1);
    case 'Home':
      return own[0] ?? null;
    case 'End':
      return own.at(-1) ?? null;
    case 'PageDown':
      return own.slice(at + 1).find((one) => fromOf(one) >= fromOf(from) + anHour) ?? own.at(-1) ?? null;
    case 'PageUp':
      return (
        own
          .slice(0, Math.max(at, 0))
          .reverse()
          .find((one) => fromOf(one) <= fromOf(from) - anHour) ??
        own[0] ??
        null
      );
    default:
      return null;
  }
}

function nearest(items: readonly HTMLElement[], from: number): HTMLElement | null {
  return items.reduce<HTMLElement | null>(
    (best, one) => (best && Math.abs(fromOf(best) - from) <= Math.abs(fromOf(one) - from) ? best : one),
    null,
  );
}
