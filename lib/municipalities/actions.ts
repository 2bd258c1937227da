'use server';

import { formAction } from '@/lib/identity/form-action';
import {
  applyInhabitants,
  discardInhabitants,
  importInhabitants,
} from '@/lib/municipalities/commands/inhabitants';
import { sentList } from '@/lib/platform/read-csv';

/** Reads the chosen list, and leads to the page on which it is looked at. */
export const sendImportInhabitants = formAction(importInhabitants, {
  add: (form) => sentList(form, 'file'),
  to: ({ id }) => `/mijn/inwoners/${id}`,
});
export const sendApplyInhabitants = formAction(applyInhabitants, { to: '/mijn/inwoners?gedaan=toegepast' });
export const sendDiscardInhabitants = formAction(discardInhabitants, {
  to: '/mijn/inwoners?gedaan=weggegooid',
});
