/** Of a visit that is booked or cancelled, and of which the service did not keep everything. */
export const savedVisit = {
  title: 'The visit is booked, but not all of it was kept',
  reason: ({ reason }: { reason: string }) =>
    `The reason was not kept: “${reason}”. Say it again when the visit begins.`,
  priority: ({ priority }: { priority: string }) => `The kind of visit was not kept: ${priority}. Tell the reception.`,
  cancelled: ({ reason }: { reason: string }) => `The reason was not kept: “${reason}”.`,
  other: 'The service did not keep something, and does not say what. Check the visit with the reception.',
};
