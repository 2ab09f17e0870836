import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import {
  facilitySubTypesBody,
  facilityTypesBody,
  geocodeAnswer,
  masterDataAnswer,
  masterTypesAnswer,
  ownerSubTypesBody,
  specialitiesBody,
  statesAnswer,
  subDistrictsAnswer,
} from './masterData.schema.js';
import { newOrganizationSchema, organizationUpdateSchema } from './organization.schema.js';
import { organizationFound, organizationPage, organizationWritten } from './organizationAnswers.js';
import { organizationSearchSchema, organizationsFound } from './organizationSearch.schema.js';

const alreadyRegistered = {
  code: 'conflict',
  recovery: 'reenter',
  field: 'basicInformation.facilityName',
  text: /already|duplicate|HIS-1132|HIS-4003/i,
} as const;

/** The wire says facility where the SDKs say organization (contract 6). All of it needs the manager's HPR value. */
export const organizationEndpoints = {
  findAll: endpoint({
    operation: 'organizations.findAll',
    method: 'GET',
    path: '/facilities/',
    query: ['nextPage'],
    answer: organizationPage,
    needsHprId: true,
  }),
  findById: endpoint({
    operation: 'organizations.findById',
    method: 'GET',
    path: '/facilities/{idType}/{value}',
    answer: organizationFound,
    needsHprId: true,
  }),
  create: endpoint({
    operation: 'organizations.create',
    method: 'POST',
    path: '/register-facility',
    body: newOrganizationSchema,
    // Two photos and some papers of 5 MB each, in base64.
    largestBody: 40 * 1024 * 1024,
    answer: organizationWritten,
    needsHprId: true,
    refusals: [alreadyRegistered],
  }),
  update: endpoint({
    operation: 'organizations.update',
    method: 'PUT',
    path: '/update-facility',
    body: organizationUpdateSchema,
    answer: organizationWritten,
    needsHprId: true,
  }),
  delete: endpoint({
    operation: 'organizations.delete',
    method: 'DELETE',
    path: '/facility/{id}',
    answer: z.unknown(),
    needsHprId: true,
  }),
  search: endpoint({
    operation: 'organizations.search',
    method: 'POST',
    path: '/search-facility',
    body: organizationSearchSchema,
    answer: organizationsFound,
    isRead: true,
    needsHprId: true,
  }),
  masterTypes: endpoint({
    operation: 'organizations.masterTypes',
    method: 'GET',
    path: '/master-types',
    answer: masterTypesAnswer,
    needsHprId: true,
  }),
  masterData: endpoint({
    operation: 'organizations.masterData',
    method: 'GET',
    path: '/master-data/{type}',
    answer: masterDataAnswer,
    needsHprId: true,
  }),
  states: endpoint({
    operation: 'organizations.states',
    method: 'GET',
    path: '/lgd-states',
    answer: statesAnswer,
    needsHprId: true,
  }),
  subDistricts: endpoint({
    operation: 'organizations.subDistricts',
    method: 'GET',
    path: '/lgd-subdistricts',
    query: ['districtCode'],
    answer: subDistrictsAnswer,
    needsHprId: true,
  }),
  ownerSubTypes: endpoint({
    operation: 'organizations.ownerSubTypes',
    method: 'POST',
    path: '/owner-subtype',
    body: ownerSubTypesBody,
    answer: masterDataAnswer,
    isRead: true,
    needsHprId: true,
  }),
  specialities: endpoint({
    operation: 'organizations.specialities',
    method: 'POST',
    path: '/specialities',
    body: specialitiesBody,
    answer: masterDataAnswer,
    isRead: true,
    needsHprId: true,
  }),
  facilityTypes: endpoint({
    operation: 'organizations.facilityTypes',
    method: 'POST',
    path: '/facility-type',
    body: facilityTypesBody,
    answer: masterDataAnswer,
    isRead: true,
    needsHprId: true,
  }),
  facilitySubTypes: endpoint({
    operation: 'organizations.facilitySubTypes',
    method: 'POST',
    path: '/facility-subtypes',
    body: facilitySubTypesBody,
    answer: masterDataAnswer,
    isRead: true,
    needsHprId: true,
  }),
  geocode: endpoint({
    operation: 'organizations.geocode',
    method: 'GET',
    path: '/latlongs',
    query: ['address'],
    answer: geocodeAnswer,
    needsHprId: true,
  }),
} as const;
