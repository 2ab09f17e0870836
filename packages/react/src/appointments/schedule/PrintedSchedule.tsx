'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ScheduleColumn } from './scheduleColumn.js';
import type { NameOf } from './usePatientNames.js';
import type { ScheduleWords } from './useScheduleWords.js';

export interface PrintedScheduleProps {
  columns: readonly ScheduleColumn[];
  title: string;
  words: ScheduleWords;
  nameOf: NameOf;
  labelOf: (column: ScheduleColumn) => string;
}

/** On paper: a list for each column, by time. It is only drawn while the page is printed. */
export function PrintedSchedule({ columns, title, words, nameOf, labelOf }: PrintedScheduleProps) {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  const { text, times, timeOf, statusOf, nameOr } = words;

  return (
    <div className="cs-schedule-printed" data-part="printed-schedule">
      <h2>{title}</h2>
      <p>{text.zone({ zone: times.zone })}</p>
      {columns.map((column) => {
        const visits = column.items.flatMap((item) => (item.kind === 'visit' ? item.appointment : []));
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
                        <bdi>{nameOr(nameOf(visit.patientReference))}</bdi>
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

/** What is printed is taken from the page as soon as this event is over. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);

  return isPrinting;
}
