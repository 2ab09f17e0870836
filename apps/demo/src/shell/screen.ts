import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A screen in a file of its own. Without a connection it waits for one: that is no reason to call the page broken. */
export function screen<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => onceOnline(load));
}

async function onceOnline<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (navigator.onLine) throw error;
    await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    return onceOnline(load);
  }
}
