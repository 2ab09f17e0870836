/**
 * Bytes of an AI call's body: case sheets of 8 MB in all. The contract names no limit for what is sent. On the way a file grows twice by
 * a third: as base64, and again when it is sealed; so what goes to `/encrypt` may be three quarters of this.
 */
export const largestPayload = 16 * 1024 * 1024;
