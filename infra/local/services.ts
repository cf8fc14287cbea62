import { join } from 'node:path';
import { cloneFolder } from './clone';

const serviceNames = [
  'adapters/prison',
  'adapters/probation',
  'adapters/community',
  'adapters/cloudevents',
  'adapters/fhir',
  'gateway',
  'worker',
  'projector',
  'notifier',
  'retention',
  'api',
  'identity-provider',
  'stand-in',
  'mailbox',
  'sample',
] as const;

export type ServiceName = (typeof serviceNames)[number];

export const allServices: readonly ServiceName[] = serviceNames;

/** Where everything will listen; known before anything is started, so that each can be told of the others. */
export type Layout = {
  publicUrl: (name: ServiceName) => string;
  internalUrl: (name: ServiceName) => string;
  /** Where the stand-in mailbox takes mail. */
  smtpUrl: string;
  sampleUrl: string | undefined;
  /** Where a stand-in keeps what it must not forget when it dies. */
  folderOf: (name: ServiceName) => string;
};

export type LocalService = {
  /** Its main file, compiled. */
  main: string;
  /** Others reach it over HTTP; without this it has its internal port only. */
  hasPublicPort: boolean;
  /** What it is told beyond what all are told. */
  environment: (layout: Layout) => Record<string, string>;
};

const nothingMore = (): Record<string, string> => ({});

const service = (name: string, more: Partial<LocalService> = {}): LocalService => ({
  main: join(cloneFolder, 'dist', 'services', name, 'main.js'),
  hasPublicPort: false,
  environment: nothingMore,
  ...more,
});

export const services: Record<ServiceName, LocalService> = {
  'adapters/prison': service('adapters/prison', {
    hasPublicPort: true,
    environment: ({ publicUrl }) => ({ DETAIL_ORIGINS: publicUrl('stand-in') }),
  }),
  'adapters/probation': service('adapters/probation', {
    hasPublicPort: true,
    environment: ({ publicUrl }) => ({
      AGENCY_SYSTEM_URL: publicUrl('stand-in'),
      DETAIL_ORIGINS: publicUrl('stand-in'),
    }),
  }),
  'adapters/community': service('adapters/community', { hasPublicPort: true }),
  'adapters/cloudevents': service('adapters/cloudevents', { hasPublicPort: true }),
  'adapters/fhir': service('adapters/fhir', {
    hasPublicPort: true,
    environment: ({ publicUrl }) => ({
      FHIR_SERVER_URL: `${publicUrl('stand-in')}/fhir`,
      FHIR_PROVIDERS: 'community-health',
      FHIR_LEGAL_BASIS: 'agreement of the person (made up)',
    }),
  }),
  gateway: service('gateway'),
  worker: service('worker'),
  projector: service('projector'),
  notifier: service('notifier', { environment: notifierEnvironment }),
  retention: service('retention'),
  api: service('api', { hasPublicPort: true, environment: apiEnvironment }),
  // Who the made-up officers are.
  'identity-provider': {
    main: join(cloneFolder, 'dist', 'infra', 'identity-provider', 'main.js'),
    hasPublicPort: true,
    environment: signInEnvironment,
  },
  // The made-up system of the probation agency, so that what is sent out arrives somewhere and is answered.
  'stand-in': {
    main: join(cloneFolder, 'dist', 'infra', 'stand-in', 'main.js'),
    hasPublicPort: true,
    environment: ({ publicUrl, folderOf }) => ({
      ADAPTER_URL: publicUrl('adapters/probation'),
      DATA_FOLDER: folderOf('stand-in'),
    }),
  },
  // The mailboxes of agencies that have e-mail only.
  mailbox: {
    main: join(cloneFolder, 'dist', 'infra', 'mailbox', 'main.js'),
    hasPublicPort: true,
    environment: ({ smtpUrl }) => ({ SMTP_PORT: new URL(smtpUrl).port }),
  },
  // The made-up caseload, told to the adapters as agencies would tell it.
  sample: {
    main: join(cloneFolder, 'dist', 'infra', 'sample', 'main.js'),
    hasPublicPort: true,
    environment: ({ publicUrl, folderOf }) => ({
      ADAPTER_URLS: adapterUrls(publicUrl),
      STAND_IN_URL: publicUrl('stand-in'),
      API_URL: publicUrl('api'),
      OIDC_ISSUER: publicUrl('identity-provider'),
      DATA_FOLDER: folderOf('sample'),
    }),
  },
};

function signInEnvironment({ publicUrl }: Layout): Record<string, string> {
  return {
    PUBLIC_URL: publicUrl('api'),
    OIDC_ISSUER: publicUrl('identity-provider'),
    OIDC_CLIENT_ID: 'throughgate',
  };
}

function apiEnvironment(layout: Layout): Record<string, string> {
  const { publicUrl, sampleUrl } = layout;
  return {
    ...signInEnvironment(layout),
    CONSOLE_DIR: join(cloneFolder, 'dist', 'console'),
    ADAPTER_URLS: adapterUrls(publicUrl),
    TEXT_URL: `${publicUrl('mailbox')}/texts`,
    ...(sampleUrl === undefined ? {} : { SAMPLE_URL: sampleUrl }),
  };
}

/** Made-up offices without a system of their own, and who is told of broken glass. */
const recipients = {
  'welfare-agency': { mail: 'welfare@example.org', language: 'en' },
  'victim-contact': { mail: 'victim-contact@example.org', language: 'en' },
  'community-health': { mail: 'health-centre@example.org', language: 'en' },
  'municipal-housing': { mail: 'boligkontoret@example.org', language: 'nb' },
  'prison-supervisor': { mail: 'prison-duty@example.org', language: 'en' },
  'probation-supervisor': { mail: 'probation-duty@example.org', language: 'en' },
  'community-supervisor': { mail: 'community-duty@example.org', language: 'en' },
  'data-protection-officer': { mail: 'data-protection@example.org', language: 'en' },
};

function notifierEnvironment({ smtpUrl, publicUrl }: Layout): Record<string, string> {
  return {
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'throughgate@example.org',
    RECIPIENTS: JSON.stringify(recipients),
    TASK_URL: publicUrl('api'),
  };
}

const adapterUrls = (publicUrl: Layout['publicUrl']): string =>
  JSON.stringify({
    prison: publicUrl('adapters/prison'),
    probation: publicUrl('adapters/probation'),
    community: publicUrl('adapters/community'),
  });
