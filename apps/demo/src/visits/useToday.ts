import { dateAt } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';
import { useEffect, useState } from 'react';

/** The date at the clinic; the page may stay open over midnight. */
export function useToday(): CalendarDate {
  const [today, setToday] = useState(() => dateAt(new Date()));

  useEffect(() => {
    const timer = setInterval(() => setToday(dateAt(new Date())), 60_000);
    return () => clearInterval(timer);
  }, []);

  return today;
}
