import type { ReactNode } from 'react';

interface PlainFormProps {
  title: string;
  submitLabel: string;
  /** What was typed, by the names of the fields. */
  onSend: (typed: Readonly<Record<string, string>>) => void;
  children?: ReactNode;
}

/** A form of the browser, and nothing else. */
export function PlainForm({ title, submitLabel, onSend, children }: PlainFormProps) {
  return (
    <form
      key={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = [...new FormData(event.currentTarget)].map(
          ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
        );
        onSend(Object.fromEntries(typed));
      }}
    >
      <h2>{title}</h2>
      {children}
      <button type="submit">{submitLabel}</button>
    </form>
  );
}

export function Line({ label, name, initial = '' }: { label: string; name: string; initial?: string }) {
  return (
    <p>
      <label>
        {label} <input name={name} defaultValue={initial} autoComplete="off" />
      </label>
    </p>
  );
}

/** Proof of which text was agreed to. */
export async function receiptOf(text: string) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const textSha256 = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { textVersion: 'ours-1', textSha256, language: 'en', agreedAt: new Date().toISOString() };
}
