import type { Carestack } from '@carestack/core';
import { screen, waitFor } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { connect, renderWithCarestack } from '../testing/index.js';
import type { Room } from '../testing/rooms/Room.js';
import { rooms } from '../testing/rooms/rooms.js';
import type { Row } from '../testing/rooms/rows.js';

const twelve = { seed: 12 };

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>{textOf(row)}</li>
      ))}
    </ul>
  );
}

const shownRows = () => screen.getAllByRole('listitem').map((item) => item.textContent);
const textOf = ({ name, contact }: Row) => `${name} ${contact}`.trim();

async function newest(room: Room, carestack: Carestack): Promise<Row> {
  const [first] = await room.rows(carestack);
  if (!first) throw new Error(`The sandbox has no ${room.name}.`);
  return first;
}

describe.each(rooms)('$name', (room) => {
  const { hooks, operations } = room;

  test(`${hooks.page} reads a page, and the next one by its token`, async () => {
    function Table() {
      const [nextPage, setNextPage] = useState<string | null>(null);
      const { data } = room.usePage(nextPage);
      if (!data) return null;
      return (
        <>
          <Rows rows={data.rows} />
          <button onClick={() => setNextPage(data.nextPage)}>Next</button>
        </>
      );
    }
    const { user, carestack } = await renderWithCarestack(<Table />, twelve);
    const first = (await room.rows(carestack)).map(textOf);
    await waitFor(() => expect(shownRows()).toEqual(first));

    await user.click(screen.getByRole('button', { name: 'Next' }));

    await waitFor(() => expect(shownRows()).not.toEqual(first));
    expect(shownRows().filter((text) => text && first.includes(text))).toEqual([]);
  });

  test(`${hooks.infinite} grows page by page, and is where it was when somebody comes back to it`, async () => {
    function List() {
      const { data, hasNextPage, fetchNextPage } = room.useInfinite();
      return (
        <>
          <Rows rows={data?.rows ?? []} />
          {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
        </>
      );
    }
    function Desk() {
      const [isOpen, setIsOpen] = useState(true);
      return (
        <>
          <button onClick={() => setIsOpen(!isOpen)}>Turn</button>
          {isOpen && <List />}
        </>
      );
    }
    const { user } = await renderWithCarestack(<Desk />, twelve);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await waitFor(() => expect(shownRows().length).toBeGreaterThan(10));
    const before = shownRows();

    await user.click(screen.getByRole('button', { name: 'Turn' }));
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Turn' }));

    expect(shownRows()).toEqual(before);
  });

  test(`${hooks.suspense} shows what <Suspense> falls back to, then the page`, async () => {
    function Table() {
      return <Rows rows={room.useSuspensePage().data.rows} />;
    }
    await renderWithCarestack(
      <Suspense fallback="waiting">
        <Table />
      </Suspense>,
      twelve,
    );

    expect(screen.getByText('waiting')).toBeVisible();
    await waitFor(() => expect(shownRows()).toHaveLength(10));
  });

  test(`${hooks.suspenseOne} shows what <Suspense> falls back to, then the record`, async () => {
    const { carestack } = await connect(twelve);
    const { id, name } = await newest(room, carestack);
    function One() {
      return <p>{room.useSuspenseOne(id).data.name}</p>;
    }
    await renderWithCarestack(
      <Suspense fallback="waiting">
        <One />
      </Suspense>,
      twelve,
    );

    expect(screen.getByText('waiting')).toBeVisible();
    expect(await screen.findByText(name)).toBeVisible();
  });

  test(`${hooks.exists} tells who is on record; a failure is not a no`, async () => {
    function Desk() {
      const [id, setId] = useState('nobody');
      const { data, error } = room.useExists(id);
      return (
        <>
          <p>{error ? error.code : String(data)}</p>
          <input onChange={(event) => setId(event.target.value)} />
        </>
      );
    }
    const { user, carestack, plant } = await renderWithCarestack(<Desk />, twelve);
    const { id } = await newest(room, carestack);
    expect(await screen.findByText('false')).toBeVisible();

    await user.click(screen.getByRole('textbox'));
    await user.paste(id);
    expect(await screen.findByText('true')).toBeVisible();

    await plant({ kind: 'status', status: 403, operation: operations.one });
    await user.paste('-other');
    expect(await screen.findByText('forbidden')).toBeVisible();
  });

  test(`${hooks.prefetch} reads ahead: ${hooks.one} then shows the record without asking`, async () => {
    function One({ id }: { id: string }) {
      return <p>{room.useOne(id).data?.name}</p>;
    }
    function Desk({ id = '' }: { id?: string }) {
      const [isOpen, setIsOpen] = useState(false);
      const prefetch = room.usePrefetch();
      return (
        <>
          <button onPointerEnter={() => prefetch(id)} onClick={() => setIsOpen(true)}>
            Open
          </button>
          {isOpen && <One id={id} />}
        </>
      );
    }
    const { user, rerender, carestack, requests, queryClient } = await renderWithCarestack(<Desk />, twelve);
    const { id, name } = await newest(room, carestack);
    rerender(<Desk id={id} />);
    const before = requests.length;
    const button = screen.getByRole('button');

    await user.hover(button);
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    await user.unhover(button);
    await user.hover(button);
    await user.click(button);

    expect(screen.getByText(name)).toBeVisible();
    expect(requests).toHaveLength(before + 1);
  });

  test(`${hooks.page} and ${hooks.infinite} show at once what a loader read, and ask nothing`, async () => {
    function Desk() {
      return (
        <>
          <Rows rows={room.usePage().data?.rows ?? []} />
          <Rows rows={room.useInfinite().data?.rows ?? []} />
        </>
      );
    }
    function Late() {
      const [isOpen, setIsOpen] = useState(false);
      return isOpen ? <Desk /> : <button onClick={() => setIsOpen(true)}>Open</button>;
    }
    const { user, carestack, queryClient, requests } = await renderWithCarestack(<Late />, twelve);
    await room.prefetch(queryClient, carestack, 'nobody');

    await user.click(screen.getByRole('button'));

    expect(shownRows()).toHaveLength(20);
    expect(requests).toHaveLength(3);
  });

  test(`${hooks.search} waits for a pause, cancels the search before it, and a late answer never wins`, async () => {
    function Desk() {
      const [text, setText] = useState('');
      const { data, isCurrent } = room.useSearch(text);
      return (
        <>
          <input onChange={(event) => setText(event.target.value)} />
          <p>{isCurrent ? 'current' : 'older'}</p>
          <ol>{text && data?.map((name) => <li key={name}>{name}</li>)}</ol>
        </>
      );
    }
    const { user, requests, plant, carestack } = await renderWithCarestack(<Desk />, twelve);
    const { name } = await newest(room, carestack);
    await waitFor(() => expect(screen.getByText('current')).toBeVisible());
    const before = requests.length;
    await plant({ kind: 'latency', ms: 700, operation: operations.search, times: 1 });
    await user.click(screen.getByRole('textbox'));

    await user.paste('zzz');
    await waitFor(() => expect(requests).toHaveLength(before + 1));
    await user.clear(screen.getByRole('textbox'));
    await user.paste(name);

    expect(screen.getByText('older')).toBeVisible();
    await waitFor(() => expect(screen.getByText('current')).toBeVisible());
    expect(screen.getAllByText(name)).not.toEqual([]);
    expect(requests[before]?.signal.aborted).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(screen.getAllByText(name)).not.toEqual([]);
    expect(requests).toHaveLength(before + 2);
  });

  test.each(['drop-after', 'broken-json'] as const)(
    `${hooks.create} counts as done when the answer is lost (%s) and the record is there, and the list shows it`,
    async (kind) => {
      function Desk() {
        const { create, isSuccess, error } = room.useCreate();
        const { data } = room.usePage();
        return (
          <>
            <button onClick={create}>Create</button>
            <p>{isSuccess ? 'created' : error?.code}</p>
            <Rows rows={data?.rows ?? []} />
          </>
        );
      }
      const { user, carestack } = await renderWithCarestack(<Desk />, {
        ...twelve,
        faults: [{ kind, operation: operations.create, times: 1 }],
      });
      await waitFor(() => expect(shownRows()).toHaveLength(10));

      await user.click(screen.getByRole('button', { name: 'Create' }));

      expect(await screen.findByText('created')).toBeVisible();
      expect(await screen.findByText(new RegExp(`^${room.newName}`))).toBeVisible();
      const made = (await room.rows(carestack)).filter(({ name }) => name === room.newName);
      expect(made).toHaveLength(1);
    },
  );

  function Editing({ id, undoFor }: { id: string; undoFor?: number }) {
    const { data: page } = room.usePage();
    const { data: record } = room.useOne(id);
    const { mutate: change, error: changeError, isSuccess } = room.useUpdate();
    const { mutate: remove, error: removeError, data: removal, undoable, undo } = room.useDelete(undoFor);
    return (
      <>
        <Rows rows={page?.rows ?? []} />
        <p data-testid="record">{record && textOf(record)}</p>
        <p data-testid="total">{page?.total}</p>
        <button onClick={() => change({ id, contact: '+917000011111' })}>First change</button>
        <button
          onClick={() => {
            change({ id, contact: '+917000011111' });
            change({ id, contact: '+917000022222' });
          }}
        >
          Two changes
        </button>
        <button onClick={() => remove(id)}>Delete</button>
        {undoable.map((waiting) => (
          <button key={waiting} onClick={() => undo(waiting)}>
            Undo
          </button>
        ))}
        <p role="status">{changeError?.code ?? removeError?.code ?? removal ?? (isSuccess ? 'changed' : '')}</p>
      </>
    );
  }
  const edit = async (options: { undoFor?: number } = {}) => {
    const { carestack } = await connect(twelve);
    const row = await newest(room, carestack);
    const rendered = await renderWithCarestack(<Editing id={row.id} {...options} />, twelve);
    await waitFor(() => expect(screen.getByTestId('record')).toHaveTextContent(textOf(row)));
    await waitFor(() => expect(shownRows()).toHaveLength(10));
    const press = (name: string) => rendered.user.click(screen.getByRole('button', { name }));
    const sent = (method: string) => rendered.requests.filter((request) => request.method === method);
    return { ...rendered, row, press, sent };
  };

  test(`${hooks.update} shows a change at once, in the list and in the record, and no longer when it fails`, async () => {
    const { row, press, plant } = await edit();
    await plant({ kind: 'latency', ms: 200, operation: operations.one, times: 1 });
    await plant({ kind: 'status', status: 403, operation: operations.update, times: 1 });

    const pressed = press('First change');

    await waitFor(() => {
      expect(screen.getByTestId('record')).toHaveTextContent(`${row.name} +917000011111`);
      expect(shownRows()).toContain(`${row.name} +917000011111`);
    });
    await pressed;
    expect(await screen.findByText('forbidden')).toBeVisible();
    expect(screen.getByTestId('record')).toHaveTextContent(textOf(row));
    expect(shownRows()).toContain(textOf(row));
  });

  test(`${hooks.infinite} shows a change at once`, async () => {
    function Desk({ id }: { id: string }) {
      const { data } = room.useInfinite();
      const { mutate, isSuccess } = room.useUpdate();
      return (
        <>
          <Rows rows={data?.rows ?? []} />
          <button onClick={() => mutate({ id, contact: '+917000011111' })}>{isSuccess ? 'changed' : 'Change'}</button>
        </>
      );
    }
    const { carestack } = await connect(twelve);
    const { id, name } = await newest(room, carestack);
    const { user, plant } = await renderWithCarestack(<Desk id={id} />, twelve);
    await waitFor(() => expect(shownRows()).toHaveLength(10));
    await plant({ kind: 'latency', ms: 300, operation: operations.update, times: 1 });

    await user.click(screen.getByRole('button'));

    expect(screen.getByText(`${name} +917000011111`)).toBeVisible();
    expect(screen.getByRole('button')).toHaveTextContent('Change');
    expect(await screen.findByText('changed')).toBeVisible();
    expect(screen.getByText(`${name} +917000011111`)).toBeVisible();
  });

  test(`${hooks.update} that fails leaves a newer change as it is, on the screen and on record`, async () => {
    const { row, press, plant, carestack } = await edit();
    await plant({ kind: 'drop-before', operation: operations.update, times: 1 });
    await plant({ kind: 'latency', ms: 400, operation: operations.update, times: 1 });
    const seen = new Set<string | null>();
    const watcher = new MutationObserver(() => seen.add(screen.getByTestId('record').textContent));
    watcher.observe(screen.getByTestId('record'), { characterData: true, childList: true, subtree: true });

    await press('Two changes');

    expect(await screen.findByText('changed')).toBeVisible();
    expect([...seen]).toEqual([`${row.name} +917000022222`]);
    expect(await newest(room, carestack)).toMatchObject({ contact: '+917000022222' });
    watcher.disconnect();
  });

  test(`${hooks.update} counts as done when the answer is lost and the change is on record`, async () => {
    const { press, plant, row } = await edit();
    await plant({ kind: 'drop-after', operation: operations.update, times: 1 });

    await press('First change');

    expect(await screen.findByText('changed')).toBeVisible();
    expect(screen.getByTestId('record')).toHaveTextContent(`${row.name} +917000011111`);
  });

  test(`${hooks.remove} takes the record out of the list at once, and puts it back when it fails`, async () => {
    const { press, plant, row } = await edit();
    const before = shownRows();
    const total = Number(screen.getByTestId('total').textContent);
    await plant({ kind: 'latency', ms: 200, operation: operations.one, times: 1 });
    await plant({ kind: 'status', status: 500, operation: operations.remove, times: 1 });

    await press('Delete');

    expect(shownRows()).not.toContain(textOf(row));
    expect(screen.getByTestId('total')).toHaveTextContent(String(total - 1));
    expect(await screen.findByText('server_error')).toBeVisible();
    expect(shownRows()).toEqual(before);
    expect(screen.getByTestId('total')).toHaveTextContent(String(total));
  });

  test(`${hooks.remove} with time to undo sends nothing when it is taken back`, async () => {
    const { press, row, sent, carestack } = await edit({ undoFor: 60_000 });
    const before = shownRows();

    await press('Delete');
    expect(shownRows()).not.toContain(textOf(row));
    await press('Undo');

    expect(await screen.findByText('undone')).toBeVisible();
    expect(shownRows()).toEqual(before);
    expect(sent('DELETE')).toEqual([]);
    expect((await newest(room, carestack)).id).toBe(row.id);
  });

  test(`${hooks.remove} with time to undo is sent when the time is over`, async () => {
    const { press, sent, carestack, row } = await edit({ undoFor: 300 });

    await press('Delete');
    expect(sent('DELETE')).toEqual([]);

    expect(await screen.findByText('deleted')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect((await room.rows(carestack)).map(({ id }) => id)).not.toContain(row.id);
  });

  test.each([
    ['screen', ({ unmount }: { unmount: () => void }) => unmount()],
    ['page', () => window.dispatchEvent(new Event('pagehide'))],
  ])(`${hooks.remove} with time to undo is sent at once when the %s is left`, async (_, leave) => {
    const rendered = await edit({ undoFor: 60_000 });
    await rendered.press('Delete');

    leave(rendered);

    await waitFor(() => expect(rendered.sent('DELETE')).toHaveLength(1));
    await waitFor(async () => {
      expect((await room.rows(rendered.carestack)).map(({ id }) => id)).not.toContain(rendered.row.id);
    });
  });

  test(`${hooks.page}: what one scope loaded, another neither sees nor reads from the cache`, async () => {
    function Desk() {
      return <Rows rows={room.usePage().data?.rows ?? []} />;
    }
    const { rerender, carestack, requests } = await renderWithCarestack(<Desk />, { ...twelve, scope: 'first' });
    await waitFor(() => expect(shownRows()).toHaveLength(10));

    rerender(
      <CarestackProvider client={carestack} scope="second">
        <Desk />
      </CarestackProvider>,
    );

    expect(screen.queryAllByRole('listitem')).toEqual([]);
    await waitFor(() => expect(shownRows()).toHaveLength(10));
    expect(requests).toHaveLength(2);
  });

  test(`${hooks.one} asks no more once nobody looks`, async () => {
    function One() {
      return <p>{room.useOne('somebody').data?.name}</p>;
    }
    const { requests, unmount } = await renderWithCarestack(<One />, { isSilent: true });
    await waitFor(() => expect(requests).toHaveLength(1));

    unmount();

    await waitFor(() => expect(requests[0]?.signal.aborted).toBe(true));
  });
});
