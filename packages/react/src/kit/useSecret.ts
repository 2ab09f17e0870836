import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { DigitsHandle } from './digits.js';

/** Lends out the value of an input without ever copying it, and empties the input when it leaves the page. */
export function useSecret(ref: Ref<DigitsHandle>, read: (text: string) => string, onCleared: () => void) {
  const input = useRef<HTMLInputElement>(null);

  useImperativeHandle(ref, () => ({
    read: () => read(input.current?.value ?? ''),
    clear: () => {
      if (input.current) input.current.value = '';
      onCleared();
    },
    focus: () => input.current?.focus(),
  }));

  // React may keep a removed element for a while; it must not keep what was typed into it.
  useEffect(() => {
    const element = input.current;
    return () => {
      if (element) element.value = '';
    };
  }, []);

  return input;
}
