import { createCarestack, EhrApiError, type ClientConfig } from '@carestack/core';

/** A call gives what was asked for. The answer as it came is in `raw`. */
export async function success(config: ClientConfig) {
  const { patients } = createCarestack(config);
  const page = await patients.findAll();
  return { items: page.items, raw: page.raw };
}

/** A call that fails throws one kind of error, whatever the service answered. */
export async function failure(config: ClientConfig) {
  const { patients } = createCarestack(config);
  try {
    await patients.update('p-0', { emailId: 'nobody' });
    return null;
  } catch (error) {
    if (!(error instanceof EhrApiError)) throw error;
    const { name, code, statusCode, fields, recovery, requestId } = error;
    return { name, code, statusCode, fields, recovery, requestId };
  }
}

/** A page has its items, how many there are in all, and the token of the next page: null at the end. There is no way back. */
export async function page(config: ClientConfig) {
  const { patients } = createCarestack(config);
  const { items, total, nextPage } = await patients.findByFilters({ count: 2 });
  return { items, total, hasNext: nextPage !== null };
}
