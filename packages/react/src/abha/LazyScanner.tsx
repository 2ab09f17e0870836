'use client';

import { Button, Notice, Skeleton } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { useLoaded } from '../registration/index.js';
import type { AbhaQrScannerProps } from './scanner/AbhaQrScanner.js';

const loadScanner = async () => (await import('./scanner/AbhaQrScanner.js')).AbhaQrScanner;

/** The scanner, which weighs nothing until somebody wants to scan. */
export function LazyScanner(props: AbhaQrScannerProps) {
  const { lookup: text } = useMessages('abha', english);
  const { back } = useMessages('registration', englishRegistration);
  const { part: Scanner, hasFailed } = useLoaded(loadScanner);
  if (Scanner) return <Scanner {...props} />;
  if (!hasFailed) return <Skeleton lines={4} />;
  return (
    <>
      <Notice tone="warning">{text.scannerLost}</Notice>
      <Button onClick={props.onCancel}>{back}</Button>
    </>
  );
}
