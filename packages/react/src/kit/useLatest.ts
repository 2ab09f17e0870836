import { type RefObject, useEffect, useRef } from 'react';

/** The newest value, for a callback that outlives the render it was made in. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
