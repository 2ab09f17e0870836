'use client';

import { useState } from 'react';
import type { FieldWords } from '../kit/index.js';
import { useRecent } from './useRecent.js';

export interface PickedProps {
  /** The id that is chosen, when the app holds it; null for none. */
  value?: string | null | undefined;
  /** The id to begin with, when the picker holds it. */
  defaultValue?: string | null | undefined;
  onChange?: ((id: string | null) => void) | undefined;
}

/** What every picker takes. */
export interface PickerFieldProps extends PickedProps, Omit<FieldWords, 'label'> {
  label?: FieldWords['label'];
  /** Under this name the id is part of the form around. */
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
}

export type PickerState = ReturnType<typeof usePicker>;

/**
 * What is chosen, and what is being typed. Where the text is left without a choice the one before stands again, so that what is
 * shown is what is chosen.
 */
export function usePicker(room: string, { value, defaultValue = null, onChange }: PickedProps) {
  const [own, setOwn] = useState(defaultValue);
  const id = value === undefined ? own : value;
  const [typed, setTyped] = useState<string | null>(null);
  const [shownId, setShownId] = useState(id);
  const [isOpen, setIsOpen] = useState(false);
  const { ids, remember } = useRecent(room);

  // The app has chosen another one.
  if (shownId !== id) {
    setShownId(id);
    setTyped(null);
  }

  function choose(next: string | null) {
    setTyped(null);
    if (next) remember(next);
    if (next === id) return;
    setOwn(next);
    onChange?.(next);
  }

  return {
    id,
    /** Null while nothing is typed: then the name of the one chosen is shown. */
    typed,
    isOpen,
    setIsOpen,
    choose,
    type(text: string) {
      if (text === '' && id !== null) choose(null);
      setTyped(text);
    },
    /** Takes back what was typed over a choice. */
    leave: () => {
      if (id !== null || typed?.trim() === '') setTyped(null);
    },
    reset: () => {
      setTyped(null);
      setOwn(defaultValue);
      if (defaultValue !== id) onChange?.(defaultValue);
    },
    recentIds: isOpen && !typed?.trim() ? ids : [],
  };
}
