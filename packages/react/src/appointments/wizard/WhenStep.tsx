'use client';

import type { CalendarDate } from '@carestack/core/values';
import { useEffect, useRef, useState } from 'react';
import { Button, EmptyState, LiveRegion, Skeleton } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { useMessages } from '../../provider/index.js';
import { RecordProblem } from '../../records/index.js';
import { StepForm } from '../../registration/index.js';
import { DayCalendar } from './DayCalendar.js';
import { SlotGone } from './SlotGone.js';
import { SlotList } from './SlotList.js';
import type { StepProps } from './steps.js';
import { useDepartments } from './useDepartments.js';

/** A day, and beside it the times of that day. */
export function WhenStep(props: StepProps) {
  const { booking, times, nameOf, onBack } = props;
  const text = useMessages('appointments', english).booking;
  const { choice, day, days, month, nextFreeDay, isLoading, slotsError } = booking;
  const departmentOf = useDepartments();
  const isSlow = useIsSlow(isLoading);
  const slotsTitle = useRef<HTMLHeadingElement>(null);
  const wasChosen = useRef(false);

  useEffect(() => {
    if (wasChosen.current) slotsTitle.current?.focus();
    wasChosen.current = false;
  });

  function choose(date: CalendarDate) {
    if (date === day) return slotsTitle.current?.focus();
    wasChosen.current = true;
    booking.chooseDay(date);
  }

  const isRead = days.some(({ isOpen }) => isOpen) || booking.slots.length > 0;
  const isFree = days.some(({ free }) => free > 0);
  const name = choice?.by === 'practitioner' ? nameOf(choice.reference) : undefined;
  const anyone = choice?.by === 'department' ? departmentOf(choice.department) : undefined;
  const canChooseDay = booking.steps.includes('day');
  const isHopeless = !isLoading && !isFree && !nextFreeDay && booking.canGoTo('practitioner');
  const next = canChooseDay && nextFreeDay && (
    <Button onClick={() => choose(nextFreeDay)}>{text.calendar.next({ day: times.shortDay(nextFreeDay) })}</Button>
  );

  return (
    <StepForm
      title={text.when.title}
      intro={
        <>
          {name && <p>{text.when.with({ name })}</p>}
          {anyone && <p>{text.practitioner.department({ department: anyone })}</p>}
          {choice?.by === 'first' && <p>{text.practitioner.first.label}</p>}
          <p>{text.when.zone({ zone: times.zone })}</p>
        </>
      }
      onBack={onBack}
    >
      <SlotGone {...props} />
      {slotsError && <RecordProblem title={text.when.failed} error={slotsError} onRetry={booking.readSlots} />}
      {(isRead || !slotsError) && (
        <div className="cs-when">
          {canChooseDay && (
            <div className="cs-when-day">
              <DayCalendar
                month={month}
                days={days}
                chosen={day}
                today={booking.today}
                nextFreeDay={nextFreeDay}
                isLoading={isLoading}
                times={times}
                onMonth={booking.showMonth}
                onChoose={choose}
              />
              {!isLoading && !isFree && (
                <p role="status">
                  {nextFreeDay ? text.calendar.noneInMonth({ month: times.month(month) }) : text.calendar.noneAtAll}
                </p>
              )}
              {next}
              {isHopeless && <Button onClick={() => booking.goTo('practitioner')}>{text.calendar.somebodyElse}</Button>}
              <p className="cs-hint">
                {text.calendar.legend} <span className="cs-keys">{text.calendar.keys}</span>
              </p>
            </div>
          )}
          <div className="cs-when-slots" aria-busy={isLoading || undefined}>
            {day ? (
              <h3 ref={slotsTitle} tabIndex={-1} className="cs-calendar-title">
                {times.longDay(day)}
              </h3>
            ) : (
              !isLoading && isFree && <EmptyState title={text.slots.choose} />
            )}
            {isLoading && <Skeleton lines={6} />}
            {isSlow && <p className="cs-hint">{text.when.slow}</p>}
            {day && !isLoading && !booking.slots.some(({ free }) => free > 0) && (
              <EmptyState title={text.slots.none({ day: times.shortDay(day) })} actions={!canChooseDay && next} />
            )}
            {day && (
              <SlotList
                slots={booking.slots}
                chosen={booking.slot}
                times={times}
                nameOf={name ? null : ({ practitionerReference }) => nameOf(practitionerReference)}
                onChoose={booking.chooseSlot}
              />
            )}
            {day && booking.slots.length > 0 && <p className="cs-hint">{text.when.rule}</p>}
          </div>
        </div>
      )}
      <LiveRegion message={isLoading ? (isSlow ? text.when.slow : text.when.loading) : ''} />
    </StepForm>
  );
}

const patienceMs = 4_000;

/** It takes so long that somebody wonders. */
function useIsSlow(isLoading: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);

  useEffect(() => {
    if (!isLoading) return undefined;
    const timer = setTimeout(() => setIsSlow(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isLoading]);

  return isSlow;
}
