import appointments from './appointments.json';
import assembly from './assembly.json';
import audit from './audit.json';
import common from './common.json';
import crash from './crash.json';
import dashboard from './dashboard.json';
import decisions from './decisions.json';
import errors from './errors.json';
import fund from './fund.json';
import home from './home.json';
import identity from './identity.json';
import mandates from './mandates.json';
import municipalities from './municipalities.json';
import notifications from './notifications.json';
import obligations from './obligations.json';
import policy from './policy.json';
import privacy from './privacy.json';
import programme from './programme.json';
import refusals from './refusals.json';
import reorganisations from './reorganisations.json';
import sso from './sso.json';
import standards from './standards.json';

/** All that the portal says in English, a file for each domain. */
export const en = {
  appointments,
  assembly,
  audit,
  common,
  crash,
  dashboard,
  decisions,
  errors,
  fund,
  home,
  identity,
  mandates,
  municipalities,
  notifications,
  obligations,
  policy,
  privacy,
  programme,
  refusals,
  reorganisations,
  sso,
  standards,
};
