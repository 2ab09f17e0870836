'use client';

import type { Appointment } from '@carestack/core';
import { statusWord } from '@carestack/core/appointments';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button, EmptyState, LiveRegion, Skeleton } from '../../kit/index.js';
import { appointmentList as english } from '../../messages/en/appointmentList.js';
import { Surface, useMessages, useSurroundings } from '../../provider/index.js';
import { printAlone } from '../../kit/printAlone.js';
import { useLatest } from '../../kit/useLatest.js';
import { RecordProblem } from '../../records/index.js';
import { readNames } from '../names/nameQuery.js';
import { PatientLabel } from '../queue/PatientLabel.js';
import { useOnPaper } from '../useOnPaper.js';
import { type Times, useTimes } from '../wizard/useTimes.js';
import { CancelDialog } from './CancelDialog.js';
import { ChangeNotice } from './ChangeNotice.js';
import { type AppointmentListOptions, useAppointmentList } from './useAppointmentList.js';
import { VisitRow } from './VisitRow.js';

/** What `<AppointmentList/>` takes. */
export interface AppointmentListProps extends AppointmentListOptions {
  /** Opens a visit. Left out, it is not offered; the same for the others. */
  onOpen?: ((visit: Appointment) => void) | undefined;
  /** Moves a visit, with a screen of your own or `<AppointmentBookingWizard/>`. */
  onReschedule?: ((visit: Appointment) => void) | undefined;
  onBook?: (() => void) | undefined;
  /** Without actions: a list to look at. */
  isReadOnly?: boolean | undefined;
  /** Who a reference stands for. Left out, the name is read from the patient's record. */
  patientNameOf?: ((patientReference: string) => ReactNode) | undefined;
  practitionerNameOf?: ((practitionerReference: string) => ReactNode) | undefined;
  className?: string | undefined;
}

/**
 * Visits in groups by day, with what can be done about each. For one patient without a `span`, those to come and those that are past can be
 * chosen.
 *
 * @example
 * <AppointmentList day="2026-01-05" practitionerReference={reference} onReschedule={move} />
 */
export function AppointmentList(props: AppointmentListProps) {
  const { span, patientReference, day, from, to } = props;
  const text = useMessages('appointmentList', english);
  const [chosen, setChosen] = useState<'upcoming' | 'past'>('upcoming');
  if (span || !patientReference || day || from || to) return <Visits {...props} head={null} />;

  const head = (
    <div role="group" aria-label={text.spans.label} className="cs-visits-spans">
      {(['upcoming', 'past'] as const).map((one) => (
        <Button key={one} aria-pressed={chosen === one} onClick={() => setChosen(one)}>
          {text.spans[one]}
        </Button>
      ))}
    </div>
  );
  return <Visits {...props} span={chosen} head={head} />;
}

function Visits({ head, ...props }: AppointmentListProps & { head: ReactNode }) {
  const { onOpen, onReschedule, onBook, isReadOnly = false, patientNameOf, practitionerNameOf, className } = props;
  const text = useMessages('appointmentList', english);
  const { client, scope, timeZone } = useSurroundings();
  const queryClient = useQueryClient();
  const list = useAppointmentList(props);
  const times = useTimes(timeZone);
  const [cancelling, setCancelling] = useState<Appointment | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const { days, today, done } = list;
  const count = days.reduce((sum, { visits }) => sum + visits.length, 0);
  const frame = useRef<HTMLDivElement>(null);
  const more = useFocusOnMore(frame, count, list.loadMore);

  const latest = useLatest(days);
  const { patients } = client;
  const patientOf = ({ patientReference }: Appointment) =>
    patientNameOf ? patientNameOf(patientReference) : <PatientLabel reference={patientReference} text={text.patient} />;

  const onPaper = useOnPaper(() => {
    const isWhole = !list.hasMore && !frame.current?.querySelector('[data-loading]');
    if (!isWhole) void readAll();
    return { isWhole };
  });

  /** All pages, and the names in them. False when it broke off. */
  async function readAll() {
    const isWhole = await list.loadAll();
    await nextFrame();
    if (isWhole && patients && !patientNameOf) {
      const references = latest.current.flatMap(({ visits }) => visits.map((visit) => visit.patientReference));
      await readNames(queryClient, { patients }, references, scope);
      await nextFrame();
    }
    return isWhole;
  }

  async function print() {
    setPrinting(true);
    const isWhole = await readAll();
    setPrinting(false);
    if (isWhole) printAlone(frame.current);
  }

  return (
    <Surface part="appointment-list" className={className ? `cs-visits ${className}` : 'cs-visits'}>
      <div ref={frame} className="cs-visits-frame" aria-busy={list.isLoading || undefined}>
        <div className="cs-visits-head">
          {head}
          {count > 0 && (
            <>
              <p className="cs-hint">{text.zone({ zone: times.zone })}</p>
              <Button variant="quiet" isPending={isPrinting} pendingLabel={text.printing} onClick={() => void print()}>
                {text.print}
              </Button>
            </>
          )}
        </div>
        {list.error && (
          <RecordProblem title={count > 0 ? text.stale : text.failed} error={list.error} onRetry={list.readAgain} />
        )}
        {onPaper && !onPaper.isWhole && <p>{text.incomplete}</p>}
        <ChangeNotice list={list} times={times} />
        {list.isLoading && <Skeleton lines={6} />}
        {!list.isLoading && !list.error && count === 0 && (
          <EmptyState
            title={
              props.span || !props.day
                ? text.empty[props.span ?? 'all']
                : text.empty.day({ day: times.longDay(props.day) })
            }
            actions={onBook && <Button onClick={onBook}>{text.book}</Button>}
          />
        )}
        {!(list.isLoading && props.span === 'past') &&
          days.map(({ date, visits }) => (
            <section key={date ?? ''} className="cs-visits-day">
              <h3>
                {date === null
                  ? text.noTime
                  : date === today
                    ? text.today({ day: times.longDay(date) })
                    : times.longDay(date)}{' '}
                <small className="cs-hint">
                  <DayCount visits={visits} times={times} />
                </small>
              </h3>
              <ul>
                {visits.map((visit) => (
                  <VisitRow
                    key={visit.reference}
                    visit={visit}
                    times={times}
                    list={list}
                    patient={patientOf(visit)}
                    practitioner={practitionerNameOf?.(visit.practitionerReference)}
                    isReadOnly={isReadOnly}
                    onOpen={onOpen}
                    onReschedule={onReschedule}
                    onCancel={setCancelling}
                  />
                ))}
              </ul>
            </section>
          ))}
        {list.hasMore && (
          <Button isPending={list.isLoadingMore} pendingLabel={text.moreLoading} onClick={more}>
            {text.more}
          </Button>
        )}
      </div>
      <CancelDialog
        visit={cancelling}
        patient={cancelling && patientOf(cancelling)}
        practitioner={cancelling && practitionerNameOf?.(cancelling.practitionerReference)}
        timeZone={timeZone}
        times={times}
        onClose={() => setCancelling(null)}
        onConfirm={(visit, reason) => {
          setCancelling(null);
          list.change({ type: 'cancel', visit, reason });
        }}
      />
      <LiveRegion message={list.isLoading ? text.loading : done && !done.lostReason ? text.done[done.type] : ''} />
    </Surface>
  );
}

/** A visit that was cancelled takes nobody's time: it stands in the list and is told apart. */
function DayCount({ visits, times }: { visits: readonly Appointment[]; times: Times }) {
  const text = useMessages('appointmentList', english);
  const words = visits.map(({ status }) => statusWord(status ?? ''));
  const cancelled = words.filter((word) => word === 'cancelled').length;
  const total = words.filter((word) => word !== 'entered-in-error').length - cancelled;
  const counts = [
    total > 0 && text.count({ total, count: times.number(total) }),
    cancelled > 0 && text.cancelledCount({ total: cancelled, count: times.number(cancelled) }),
  ];
  return counts.filter(Boolean).join(', ');
}

/** Reads more, and goes to the first visit that came: the button may be gone by then. */
function useFocusOnMore(frame: RefObject<HTMLDivElement | null>, count: number, loadMore: () => void) {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || count <= before.current) return;
    frame.current?.querySelectorAll<HTMLElement>('[data-part="visit"]')[before.current]?.focus();
    before.current = null;
  }, [frame, count]);

  return () => {
    before.current = count;
    loadMore();
  };
}

/** By then what was read last is drawn. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
