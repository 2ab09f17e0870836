'use client';

import { useOnPaper } from '../useOnPaper.js';
import { usePrintKeys } from '../usePrintKeys.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import type { NameOf } from './usePatientNames.js';
import type { ScheduleWords } from './useScheduleWords.js';

export interface PrintedScheduleProps {
  columns: readonly ScheduleColumn[];
  title: string;
  words: ScheduleWords;
  nameOf: NameOf;
  labelOf: (column: ScheduleColumn) => string;
  /** Reads the names that are missing, for the next time. */
  onIncomplete: () => void;
  /** Reads the names that are missing, and prints then. */
  onPrintWhenComplete: () => void;
}

/**
 * On paper: a list for each column, by time. It is only drawn while the page is printed. The keys of the browser wait for names that are
 * missing, as our own button does. Its menu prints at once: names that are not read by then are said to be missing.
 */
export function PrintedSchedule(props: PrintedScheduleProps) {
  const { columns, title, words, nameOf, labelOf, onIncomplete, onPrintWhenComplete } = props;
  const { text, times, timeOf, statusOf, nameOr } = words;
  const visitsOf = ({ items }: ScheduleColumn) =>
    items.flatMap((item) => (item.kind === 'visit' ? item.appointment : []));
  const paperName = (reference: string) => {
    const name = nameOf(reference);
    return name === undefined ? text.printed.nameMissing : nameOr(name);
  };
  const missing = () =>
    columns.flatMap(visitsOf).filter((visit) => nameOf(visit.patientReference) === undefined).length;
  const onPaper = useOnPaper(() => {
    const total = missing();
    if (total > 0) onIncomplete();
    return { total };
  });
  usePrintKeys((event) => {
    if (missing() === 0) return;
    event.preventDefault();
    onPrintWhenComplete();
  });
  if (!onPaper) return null;
  const { total } = onPaper;

  return (
    <div className="cs-schedule-printed" data-part="printed-schedule">
      <h2>{title}</h2>
      <p>{text.zone({ zone: times.zone })}</p>
      {total > 0 && <p>{text.printed.incomplete({ total, count: times.number(total) })}</p>}
      {columns.map((column) => {
        const visits = visitsOf(column);
        return (
          <section key={column.key}>
            <h3>
              <bdi>{labelOf(column)}</bdi>
            </h3>
            {visits.length === 0 ? (
              <p>{column.hours === 'open' ? text.printed.none : text.hours[column.hours]}</p>
            ) : (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{text.printed.head.time}</th>
                    <th scope="col">{text.printed.head.patient}</th>
                    <th scope="col">{text.printed.head.status}</th>
                  </tr>
                </thead>
                <tbody>
                  {visits.map((visit) => (
                    <tr key={visit.reference}>
                      <td>{text.range({ from: timeOf(visit.startTime), to: timeOf(visit.endTime) })}</td>
                      <td>
                        <bdi>{paperName(visit.patientReference)}</bdi>
                      </td>
                      <td>{statusOf(visit)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        );
      })}
    </div>
  );
}
