import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useLoaded } from './useLoaded.js';

test('a part is there once it has come', async () => {
  const load = async () => 'the card';
  const { result } = renderHook(() => useLoaded(load));
  expect(result.current).toEqual({ part: null, hasFailed: false });

  await waitFor(() => expect(result.current).toEqual({ part: 'the card', hasFailed: false }));
});

test('a part that cannot come is a state to draw, and no exception', async () => {
  const load = () => Promise.reject(new Error('no line'));
  const { result } = renderHook(() => useLoaded(load));

  await waitFor(() => expect(result.current).toEqual({ part: null, hasFailed: true }));
});

test('a part that could not come while the line was broken comes when it is back', async () => {
  let isOffline = true;
  const load = async () => {
    if (isOffline) throw new Error('no line');
    return 'the picker';
  };
  const { result } = renderHook(() => useLoaded(load));
  await waitFor(() => expect(result.current.hasFailed).toBe(true));

  isOffline = false;
  act(() => void window.dispatchEvent(new Event('online')));

  await waitFor(() => expect(result.current).toEqual({ part: 'the picker', hasFailed: false }));
});

test('a part that comes after its screen has gone is dropped', async () => {
  let arrive = () => {};
  const load = () => new Promise<string>((resolve) => (arrive = () => resolve('late')));
  const { result, unmount } = renderHook(() => useLoaded(load));
  unmount();
  await act(async () => arrive());

  expect(result.current.part).toBeNull();
});
