'use client';

import type { Patient } from '@carestack/core/patients';
import { type ReactNode, useId, useRef } from 'react';
import { Actions, Button, EmptyState, LiveRegion } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { Surface, useLocale, useMessages } from '../provider/index.js';
import { PatientRows, PatientRowsToCome } from './PatientRows.js';
import { PatientSearch } from './PatientSearch.js';
import { PatientsProblem } from './PatientsProblem.js';
import { searchedBy } from './searchedBy.js';
import { usePatients } from './patients.hooks.js';
import { usePatientSearch } from './usePatientSearch.js';

export interface PatientTableProps {
  /** Called with the patient whose row is chosen; beside `getHref` it takes the place of loading that address. */
  onSelect?: ((patient: Patient) => void) | undefined;
  /** Where a row leads; makes it a link, which can be opened in a new tab. */
  getHref?: ((patient: Patient) => string) | undefined;
  /** Rows a page, 1 to 100. */
  pageSize?: number | undefined;
  /** Beside the search, or alone where there is nobody yet: "Register a patient". */
  actions?: ReactNode;
  className?: string | undefined;
}

/**
 * The patients on record: searched by name, mobile or ABHA, page by page.
 *
 * @example
 * <PatientTable getHref={({ id }) => `/patients/${id}`} />
 */
export function PatientTable({ onSelect, getHref, pageSize = 20, actions, className }: PatientTableProps) {
  const text = useMessages('patients', english).table;
  const locale = useLocale();
  const search = usePatientSearch();
  const query = usePatients({ filters: searchedBy(search.term), pageSize, nextPage: search.nextPage });
  const searchBox = useRef<HTMLInputElement>(null);
  const titleId = useId();

  const { data: page, isPlaceholderData, isPending, error } = query;
  const isSettled = page !== undefined && !isPlaceholderData;
  const isSearching = search.term !== '';
  const isEmpty = isSettled && page.items.length === 0 && search.pageIndex === 0;
  const hasNobody = isEmpty && !isSearching;
  const number = (value: number) => value.toLocaleString(locale);
  const first = search.pageIndex * pageSize + 1;
  const range =
    page &&
    text.range({
      from: number(first),
      to: number(first + page.items.length - 1),
      total: page.total === null ? null : number(page.total),
    });

  function clearSearch() {
    search.search('');
    searchBox.current?.focus();
  }

  function announcement(): string {
    if (isPending) return text.loading;
    if (!isSettled) return '';
    if (search.pageIndex > 0) return range ?? '';
    const total = page.total ?? page.items.length;
    return isSearching ? text.found({ total }) : text.count({ total });
  }

  return (
    <Surface part="patient-table" className={className ? `cs-patients ${className}` : 'cs-patients'}>
      <div className="cs-patients-bar">
        <PatientSearch ref={searchBox} search={search} />
        {!hasNobody && actions && <Actions>{actions}</Actions>}
      </div>
      <LiveRegion message={announcement()} />

      {error && (
        <PatientsProblem title={page ? text.stale : text.failed} error={error} onRetry={() => void query.refetch()} />
      )}
      {hasNobody && (
        <EmptyState title={text.empty.title} actions={actions}>
          <p>{text.empty.body}</p>
        </EmptyState>
      )}
      {isEmpty && isSearching && (
        <EmptyState title={text.nobody.title} actions={<Button onClick={clearSearch}>{text.search.clear}</Button>}>
          <p>{text.nobody.body}</p>
        </EmptyState>
      )}
      {!isEmpty && (page || isPending) && (
        <table className="cs-table" aria-labelledby={titleId} aria-busy={!isSettled}>
          <caption id={titleId} className="cs-visually-hidden">
            {text.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.abha}</th>
              <th scope="col">{text.columns.person}</th>
              <th scope="col">{text.columns.mobile}</th>
              <th scope="col">{text.columns.state}</th>
            </tr>
          </thead>
          {page ? (
            <PatientRows patients={page.items} onSelect={onSelect} getHref={getHref} />
          ) : (
            <PatientRowsToCome count={Math.min(pageSize, 8)} />
          )}
        </table>
      )}
      {page && !isEmpty && (
        <nav className="cs-pages" aria-label={text.pages}>
          <p>{range}</p>
          <Actions>
            <Button aria-disabled={search.pageIndex === 0} onClick={search.goBack}>
              {text.previous}
            </Button>
            <Button
              aria-disabled={!isSettled || page.nextPage === null}
              onClick={() => page.nextPage && search.goForward(page.nextPage)}
            >
              {text.next}
            </Button>
          </Actions>
        </nav>
      )}
    </Surface>
  );
}
