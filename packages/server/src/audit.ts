/** What one call came to, for an audit log. It holds no value of the request or of its answer. */
export interface AuditEvent {
  /** `patients.create`; null when no such route is open. */
  operation: string | null;
  /** True when the call was let through to the API. */
  isAllowed: boolean;
  /** HTTP status of the answer. */
  status: number;
  /** Milliseconds. */
  duration: number;
  requestId: string;
}
