export { configFromEnvironment, type AbhaPublicKey, type ClientConfig } from './config.js';
export type { Endpoint } from './endpoint.js';
export type { HttpEvent } from './events.js';
export { createHttp, type CallOptions, type Http } from './http.js';
export type { CallInput } from './request.js';
export type { Parsed } from './answer.js';
