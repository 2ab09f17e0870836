/** One attempt of one call, for metrics. It holds no value of the request or of its answer. */
export interface HttpEvent {
  operation: string;
  method: string;
  /** The template, `/get/Patient/{id}`: the identifier itself is not in it. */
  route: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** HTTP status, 0 when there was no answer. */
  status: number;
  /** Milliseconds. */
  duration: number;
  requestId: string | undefined;
}
