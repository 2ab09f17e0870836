import '@testing-library/jest-dom/vitest';
import axe from 'axe-core';

/** The rules this part of a page breaks, by name. Colours need a real browser: the stories check those. */
export async function brokenRules(element: Element) {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`);
}
