/**
 * The largest body of an AI call, in bytes: enough for case sheets of 8 MB together. The contract gives no limit. A file grows by a third
 * as base64, and by a third again when it is encrypted, so the body of `/encrypt` may have three quarters of this.
 */
export const largestPayload = 16 * 1024 * 1024;
