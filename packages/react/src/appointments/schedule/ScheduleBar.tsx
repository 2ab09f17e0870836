'use client';

import { isCalendarDate, type CalendarDate } from '@carestack/core/values';
import { useState } from 'react';
import { Button } from '../../kit/index.js';
import type { ScheduleWords } from './useScheduleWords.js';

export interface ScheduleBarProps {
  title: string;
  date: CalendarDate;
  isToday: boolean;
  words: ScheduleWords;
  previous: string;
  next: string;
  onPrevious: () => void;
  onNext: () => void;
  onToday: () => void;
  onDate: (date: CalendarDate) => void;
  /** The names for paper are being read. */
  isPrinting: boolean;
  onPrint: () => void;
}

/** Which day or week, and the way to others. */
export function ScheduleBar({
  title,
  date,
  isToday,
  words,
  previous,
  next,
  onPrevious,
  onNext,
  onToday,
  onDate,
  isPrinting,
  onPrint,
}: ScheduleBarProps) {
  const { text } = words;

  return (
    <div className="cs-schedule-bar">
      <h2 className="cs-schedule-title" aria-live="polite">
        {title}
      </h2>
      <div className="cs-schedule-turns">
        <TurnButton label={previous} onClick={onPrevious} />
        <Button aria-disabled={isToday || undefined} onClick={onToday}>
          {text.turn.today}
        </Button>
        <TurnButton label={next} isNext onClick={onNext} />
        <DateChoice label={text.turn.date} date={date} onDate={onDate} />
        <Button isPending={isPrinting} pendingLabel={text.printing} onClick={onPrint}>
          {text.print}
        </Button>
      </div>
    </div>
  );
}

/** What is typed need not be a date yet, and `0202` is on the way to 2026. */
function DateChoice({
  label,
  date,
  onDate,
}: {
  label: string;
  date: CalendarDate;
  onDate: (date: CalendarDate) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);

  function type(value: string) {
    const isMeant = isCalendarDate(value) && value >= '1900-01-01';
    setDraft(isMeant ? null : value);
    if (isMeant && value !== date) onDate(value);
  }

  return (
    <input
      type="date"
      className="cs-input"
      aria-label={label}
      value={draft ?? date}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setDraft(null)}
    />
  );
}

function TurnButton({ label, isNext = false, onClick }: { label: string; isNext?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="cs-calendar-turn" aria-label={label} onClick={onClick}>
      <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={isNext ? 'M7.5 4l6 6-6 6' : 'M12.5 4l-6 6 6 6'} />
      </svg>
    </button>
  );
}
