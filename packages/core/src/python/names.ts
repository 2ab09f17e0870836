import { createAbhaService, type AbhaService } from '../abha/index.js';
import type {
  AppointmentChanges,
  AppointmentChangesInOtherNames,
  NewAppointment,
  NewAppointmentInOtherNames,
} from '../appointments/index.js';
import { configFromEnvironment, type ClientConfig } from '../client/config.js';
import { createCarestack, type Carestack } from '../client/createCarestack.js';
import { createHttp } from '../client/http.js';
import { createDocumentsService, type DocumentsService } from '../documents/index.js';
import { createEncountersService, type EncountersService } from '../encounters/index.js';
import { createHprService, type HprService } from '../hpr/index.js';

/** `SDKConfig.fromEnvironment()` is {@link configFromEnvironment}. */
export const SDKConfig = { fromEnvironment: configFromEnvironment } as const;

/** The whole client, {@link createCarestack}. Called as in Python, without `new`. */
export const CarestackSDK = createCarestack;
export type CarestackSDK = Carestack;

export const DocumentLinking = (config: ClientConfig): DocumentsService => createDocumentsService(createHttp(config));
export type DocumentLinking = DocumentsService;

export const Encounter = (config: ClientConfig): EncountersService => createEncountersService(createHttp(config));
export type Encounter = EncountersService;

export const CreateABHA = (config: ClientConfig): AbhaService => createAbhaService(createHttp(config));
export type CreateABHA = AbhaService;

export const CreateHPR = (config: ClientConfig): HprService => createHprService(createHttp(config));
export type CreateHPR = HprService;

/** What a booking holds, under our names or under Python's. */
export type AppointmentDTO = NewAppointment | NewAppointmentInOtherNames;
/** What a change of a booking holds; the reference is the first argument of `update`. */
export type UpdateAppointmentDTO = AppointmentChanges | AppointmentChangesInOtherNames;
