export { configFromEnvironment, type AbhaPublicKey, type ClientConfig } from './config.js';
export type { Endpoint } from './endpoint.js';
export type { HttpEvent } from './events.js';
export { createHttp, type CallInput, type CallOptions, type Http, type Parsed } from './http.js';
