'use client';

import type { Appointment } from '@carestack/core';
import { statusWord } from '@carestack/core/appointments';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../kit/index.js';
import { appointmentList as english } from '../../messages/en/appointmentList.js';
import { useMessages } from '../../provider/index.js';
import type { Times } from '../wizard/useTimes.js';
import type { AppointmentListState, VisitAction } from './useAppointmentList.js';

export interface VisitRowProps {
  visit: Appointment;
  times: Times;
  list: AppointmentListState;
  patient: ReactNode;
  practitioner: ReactNode;
  isReadOnly: boolean;
  onOpen: ((visit: Appointment) => void) | undefined;
  onReschedule: ((visit: Appointment) => void) | undefined;
  onCancel: (visit: Appointment) => void;
}

/** One visit: when, who, with whom, how it stands, what can be done. */
export function VisitRow({ visit, times, list, patient, practitioner, isReadOnly, ...on }: VisitRowProps) {
  const text = useMessages('appointmentList', english);
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const asked = useRef(false);
  const { startTime, endTime, notes, appointmentType, priority } = visit;
  const status = statusWord(visit.status ?? '');
  const shown = useRef(status);
  const words: Readonly<Record<string, string | undefined>> = text.statuses;
  const viewerTime = startTime && times.viewerTime(startTime);
  const allowed = isReadOnly ? [] : list.actionsOf(visit).filter((one) => one !== 'reschedule' || on.onReschedule);
  // What a desk does most often comes first.
  const actions = (['arrived', 'open', 'noShow', 'reschedule', 'cancel'] as const).filter((one) =>
    one === 'open' ? on.onOpen : allowed.includes(one),
  );

  function act(action: VisitAction | 'open') {
    if (action === 'open') return on.onOpen?.(visit);
    if (action === 'reschedule') return on.onReschedule?.(visit);
    if (action === 'cancel') {
      asked.current = true;
      return on.onCancel(visit);
    }
    row.current?.focus();
    list.change({ type: action, visit });
  }

  useEffect(() => {
    if (shown.current === status) return;
    shown.current = status;
    // After the dialog its button had the focus, and went with the status. The row stays.
    if (asked.current && document.activeElement === document.body) row.current?.focus();
    asked.current = false;
  }, [status]);

  // A button says what it does and with whose visit.
  const named = (action: string) => ({
    id: `${id}-${action}`,
    'aria-labelledby': `${id}-${action} ${id}-who ${id}-when`,
  });

  return (
    <li ref={row} className="cs-visit" data-part="visit" data-status={status || undefined} tabIndex={-1}>
      <div>
        <p className="cs-visit-time" id={`${id}-when`}>
          {startTime && endTime ? text.time({ from: times.time(startTime), to: times.time(endTime) }) : text.noTime}
        </p>
        {viewerTime && <p className="cs-hint">{text.viewer({ time: viewerTime })}</p>}
      </div>
      <div className="cs-visit-who">
        <p id={`${id}-who`} className="cs-visit-name">
          {patient}
        </p>
        {practitioner && <p className="cs-hint">{practitioner}</p>}
        {notes && <p className="cs-visit-notes">{notes}</p>}
      </div>
      <p className="cs-visit-status">
        <span>{words[status] ?? (status || text.unknownStatus)}</span>
        {appointmentType === 'WALKIN' && <small className="cs-hint"> {text.walkIn}</small>}
        {priority === 'Emergency' && <small className="cs-hint"> {text.emergency}</small>}
      </p>
      {actions.length > 0 && (
        <div className="cs-actions">
          {actions.map((action) => (
            <Button
              key={action}
              {...named(action)}
              variant={action === 'arrived' ? 'secondary' : 'quiet'}
              aria-disabled={(action !== 'open' && list.changing !== null) || undefined}
              onClick={() => act(action)}
            >
              {text.actions[action]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
