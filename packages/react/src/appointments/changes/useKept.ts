'use client';

import type { KeptAppointment } from '@carestack/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSurroundings } from '../../provider/index.js';
import { keepBooked } from '../booked.js';

/** Remembers what the server stored, for the slots on the screen. */
export function useKept() {
  const queryClient = useQueryClient();
  const { scope } = useSurroundings();
  return (appointment: KeptAppointment) => {
    keepBooked(queryClient, scope, appointment);
    return appointment;
  };
}
