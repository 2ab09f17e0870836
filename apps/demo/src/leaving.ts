import { hasUnsavedChanges } from '@carestack/react/provider';
import { useSyncExternalStore } from 'react';

/** A step that would lose something, until somebody has said whether to take it. */
let waiting: (() => void) | null = null;
const listeners = new Set<() => void>();

function wait(step: (() => void) | null): void {
  waiting = step;
  listeners.forEach((listener) => listener());
}

/** Takes a step away from the screen: at once, or once somebody agreed, where something on it is not saved. */
export function leaveBy(step: () => void): void {
  if (hasUnsavedChanges()) wait(step);
  else step();
}

export function stay(): void {
  wait(null);
}

export function leave(): void {
  const step = waiting;
  wait(null);
  step?.();
}

/** Whether a step waits for an answer. */
export function useIsAsked(): boolean {
  return useSyncExternalStore(subscribe, () => waiting !== null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
