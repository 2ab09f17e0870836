import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hasUnsavedChanges, useGuardedChanges, useUnsavedChanges } from './unsavedChanges.js';

function Screen({ isUnsaved }: { isUnsaved: boolean }) {
  useGuardedChanges(isUnsaved);
  return null;
}

function Router() {
  return <p>{useUnsavedChanges() ? 'asks first' : 'leaves'}</p>;
}

const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented ? 'the browser asks' : 'gone';
};

test('a page with unsaved changes is not left without a question, by browser or router', () => {
  const { rerender } = render(<Router />);
  expect([leave(), hasUnsavedChanges()]).toEqual(['gone', false]);

  rerender(
    <>
      <Router />
      <Screen isUnsaved />
      <Screen isUnsaved />
    </>,
  );
  expect(screen.getByText('asks first')).toBeVisible();
  expect([leave(), hasUnsavedChanges()]).toEqual(['the browser asks', true]);

  rerender(
    <>
      <Router />
      <Screen isUnsaved={false} />
      <Screen isUnsaved />
    </>,
  );
  expect(leave()).toBe('the browser asks');

  rerender(<Router />);
  expect(screen.getByText('leaves')).toBeVisible();
  expect([leave(), hasUnsavedChanges()]).toEqual(['gone', false]);
});
