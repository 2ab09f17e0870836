'use client';

import { useEffect, useState } from 'react';

const typingPauseMs = 300;

/** What is typed, once typing pauses. Empty is empty at once. */
export function useSettledText(text: string): string {
  const typed = text.trim();
  const [settled, setSettled] = useState(typed);
  if (typed === '' && settled !== '') setSettled('');

  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  return settled;
}
