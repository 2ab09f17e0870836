'use client';

import type { Appointment } from '@carestack/core';
import {
  computeAvailability,
  dateAfter,
  dateAt,
  rangeOfDays,
  type Schedule,
  type ScheduleInput,
  type Slot,
} from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useGuardedChanges } from '../../provider/index.js';
import { useNow } from '../useNow.js';
import { outsideVisits } from './outsideVisits.js';
import { draftOf, type DraftSession, inputOf, type ScheduleDraft } from './scheduleDraft.js';
import { judged, type ScheduleProblem } from './scheduleProblems.js';

/** The hours to edit, and what they are checked against. */
export interface ScheduleEditorOptions {
  /** The hours as they are. Another practitioner, or hours read anew, want a `key` of their own. */
  schedule: ScheduleInput | Schedule;
  /** What is booked already: visits that no longer fit are named. */
  appointments?: readonly Appointment[] | undefined;
  /** Keeps the hours, where the host keeps them. What it throws is shown as not saved. */
  onSave: (schedule: Schedule) => void | Promise<void>;
}

/** A date and the slots that the draft gives it. */
export interface PreviewDay {
  date: CalendarDate;
  slots: readonly Slot[];
}

/** Everything that an editor of hours shows and does. */
export interface ScheduleEditorState {
  draft: ScheduleDraft;
  /** Changes the draft: `change((draft) => ({ ...draft, … }))`. */
  change: (to: (draft: ScheduleDraft) => ScheduleDraft) => void;
  changeDay: (dayId: string, to: (sessions: readonly DraftSession[]) => readonly DraftSession[]) => void;
  removeSession: (dayId: string, key: number) => void;
  /** The sessions of one day for others too, in place of theirs. */
  copyDay: (dayId: string, toDayIds: readonly string[]) => void;
  /** The place of the session that was removed last, while it can be put back; null when there is none. */
  undoable: string | null;
  undo: () => void;
  /** What contradicts itself, each with its place. */
  problems: readonly ScheduleProblem[];
  problemAt: (at: string) => string | undefined;
  /** The host's schedule; null while something contradicts itself. */
  schedule: Schedule | null;
  /** Booked visits that the new hours leave outside, earliest first. */
  outside: readonly Appointment[];
  /** Seven days from Monday with the slots of the new hours. Null while something contradicts itself. */
  preview: readonly PreviewDay[] | null;
  showWeek: (weeks: 1 | -1) => void;
  isChanged: boolean;
  discard: () => void;
  save: () => Promise<void>;
  isSaving: boolean;
  /** Counts the attempts that were refused because of `problems`. */
  attempt: number;
  outcome: 'saved' | 'failed' | null;
}

interface Removed {
  dayId: string;
  session: DraftSession;
  index: number;
}

/**
 * The hours of a practitioner while somebody changes them: what is typed, what is wrong with it and where, how a week would look, and which
 * visits would fall outside. Asks before unsaved changes are left.
 *
 * @example
 * const { draft, change, problems, save } = useScheduleEditor({ schedule, onSave });
 */
export function useScheduleEditor({
  schedule: given,
  appointments,
  onSave,
}: ScheduleEditorOptions): ScheduleEditorState {
  const now = useNow();
  const [start] = useState(() => draftOf(given));
  const [saved, setSaved] = useState(start);
  const [draft, setDraft] = useState(start);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [weeks, setWeeks] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const isBusy = useRef(false);

  const { schedule, problems } = useMemo(() => judged(draft), [draft]);
  const isChanged = useMemo(() => written(draft) !== written(saved), [draft, saved]);
  useGuardedChanges(isChanged);

  const outside = useMemo(
    () => (schedule && appointments ? outsideVisits(schedule, appointments, now) : []),
    [schedule, appointments, now],
  );
  const monday = mondayOf(dateAt(new Date(now), schedule?.timeZone), weeks);
  const preview = useMemo(
    () => schedule && weekOf(schedule, appointments ?? [], monday),
    [schedule, appointments, monday],
  );

  const change = useCallback((to: (draft: ScheduleDraft) => ScheduleDraft) => {
    setOutcome(null);
    setDraft(to);
  }, []);
  const changeDay: ScheduleEditorState['changeDay'] = (dayId, to) =>
    change((before) => ({
      ...before,
      days: before.days.map((day) => (day.id === dayId ? { ...day, sessions: to(day.sessions) } : day)),
    }));

  async function save() {
    if (isBusy.current) return;
    if (!schedule) return setAttempt((count) => count + 1);
    isBusy.current = true;
    setSaving(true);
    setOutcome(null);
    try {
      await onSave(schedule);
      setSaved(draft);
      setRemoved(null);
      setOutcome('saved');
    } catch {
      setOutcome('failed');
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  }

  return {
    draft,
    change,
    changeDay,
    removeSession: (dayId, key) => {
      const sessions = draft.days.find(({ id }) => id === dayId)?.sessions ?? [];
      const index = sessions.findIndex((session) => session.key === key);
      const session = sessions[index];
      if (session) setRemoved({ dayId, session, index });
      changeDay(dayId, (all) => all.filter((one) => one.key !== key));
    },
    copyDay: (dayId, toDayIds) => {
      const sessions = draft.days.find(({ id }) => id === dayId)?.sessions ?? [];
      change((before) => ({
        ...before,
        days: before.days.map((day) => (toDayIds.includes(day.id) ? { ...day, sessions } : day)),
      }));
    },
    undoable:
      removed && draft.days.some(({ id }) => id === removed.dayId) ? `${removed.dayId}-${removed.session.key}` : null,
    undo: () => {
      if (!removed) return;
      changeDay(removed.dayId, (all) => [...all.slice(0, removed.index), removed.session, ...all.slice(removed.index)]);
      setRemoved(null);
    },
    problems,
    problemAt: (at) => problems.find((problem) => problem.at === at)?.code,
    schedule,
    outside,
    preview,
    showWeek: (step) => setWeeks((count) => count + step),
    isChanged,
    discard: () => {
      setRemoved(null);
      change(() => saved);
    },
    save,
    isSaving,
    attempt,
    outcome,
  };
}

/** What would be stored, without the keys of the rows. */
function written(draft: ScheduleDraft): string {
  return JSON.stringify(inputOf(draft), (_, value: unknown) => (Number.isNaN(value) ? 'none' : value));
}

function mondayOf(date: CalendarDate, weeks: number): CalendarDate {
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7;
  return dateAfter(date, weeks * 7 - sinceMonday);
}

function weekOf(schedule: Schedule, appointments: readonly Appointment[], monday: CalendarDate): PreviewDay[] {
  const range = rangeOfDays(monday, dateAfter(monday, 6), schedule.timeZone);
  const slots = computeAvailability(schedule, appointments, range);
  return Array.from({ length: 7 }, (_, days) => {
    const date = dateAfter(monday, days);
    return { date, slots: slots.filter((slot) => slot.date === date) };
  });
}
