/**
 * Lets go of the focused control. Call it before a state change that removes that control: otherwise the browser
 * fires `blur` while React is committing, and what the person types next is lost.
 */
export function releaseFocus(root: Document | ShadowRoot = document) {
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
}

const focusable = ':is(input:not([type="hidden"]), select, textarea, button):enabled, a[href], [tabindex]';

/** Focuses the control with this id, or the first control inside it when it is a group. */
export function focusById(id: string, root: Document | ShadowRoot = document) {
  const target = root.getElementById(id);
  const control = target?.matches(focusable) ? target : target?.querySelector<HTMLElement>(focusable);
  control?.focus();
}
