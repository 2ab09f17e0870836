import type { Carestack } from '@carestack/core';
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { connect } from '../testing/index.js';
import { rooms } from '../testing/rooms/rooms.js';

describe.each(rooms)('$name', (room) => {
  const { hooks } = room;

  test(`${hooks.page}, ${hooks.infinite}, ${hooks.one} and their <Suspense> forms take over what a server read and drew: nothing is asked, nothing changes`, async () => {
    const complaints = vi.spyOn(console, 'error');
    const server = await connect({ seed: 12 });
    const [first] = await room.rows(server.carestack);
    const id = first?.id ?? '';

    function Screen() {
      const names = [
        room.usePage().data?.rows.map(({ name }) => name),
        room.useInfinite().data?.rows.map(({ name }) => name),
        room.useSuspensePage().data.rows.map(({ name }) => name),
        [room.useOne(id).data?.name, room.useSuspenseOne(id).data.name],
      ];
      return <p data-testid="names">{names.map((some) => some?.join(', ')).join(' | ')}</p>;
    }
    const pageOf = (queryClient: QueryClient, client: Carestack, state: unknown) => (
      <QueryClientProvider client={queryClient}>
        <CarestackProvider client={client}>
          <HydrationBoundary state={state as ReturnType<typeof dehydrate>}>
            <Screen />
          </HydrationBoundary>
        </CarestackProvider>
      </QueryClientProvider>
    );

    const ahead = new QueryClient();
    await room.prefetch(ahead, server.carestack, id);
    // As it travels: written into the page as text.
    const state: unknown = JSON.parse(JSON.stringify(dehydrate(ahead)));
    const before = server.requests.length;
    const html = renderToString(pageOf(new QueryClient(), server.carestack, state));
    expect(html).toContain(first?.name);
    expect(server.requests).toHaveLength(before);

    const browser = await connect({ isOffline: true });
    document.body.innerHTML = `<div id="root">${html}</div>`;
    const drawn = screen.getByTestId('names').textContent;
    const container = document.getElementById('root');
    if (!container) throw new Error('The page has no root.');
    const root = await act(async () => hydrateRoot(container, pageOf(new QueryClient(), browser.carestack, state)));
    onTestFinished(() => root.unmount());
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));

    expect(drawn?.split(' | ')).toHaveLength(4);
    expect(screen.getByTestId('names')).toHaveTextContent(drawn ?? '');
    expect(browser.requests).toEqual([]);
    expect(complaints).not.toHaveBeenCalled();
  });
});
