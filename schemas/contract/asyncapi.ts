import { Teller } from '../agency';
import { partitions, pathwayEventsTopic, reportsTopic } from '../topics';
import { contractVersion } from './address';
import type { Contract, Direction } from './contracts';

const bindingVersion = '0.5.0';

const info = {
  title: 'Throughgate: reports in, events out',
  version: `${contractVersion}.0.0`,
  description:
    'What agencies tell Throughgate, and what it then holds to be true. Within a version a schema only grows: new ' +
    'fields are optional, and a reader lets unknown keys and unknown types pass.',
};

const text = (description: string) => ({ type: 'string', description });

/** CloudEvents 1.0 in binary mode: the attributes are Kafka headers, the value is the content alone. */
const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_dataschema'],
  properties: {
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: text('The same fact told twice has one id.'),
    ce_type: text("The message's name here."),
    ce_source: text('Who says it.'),
    ce_time: { ...text('When it happened, or was decided; UTC.'), format: 'date-time' },
    ce_dataschema: text('`throughgate:` and the path at which the api serves the schema of the value.'),
  },
};

const keyOf: Record<Direction, string> = {
  in: "The person's first token; the pathway or the report's id where there is none.",
  out: "The pathway's id.",
};

/**
 * The AsyncAPI 3.0 document of these contracts, seen from Throughgate: it receives reports and sends events.
 * The schemas stand in `components`, each as it is served at its own path.
 */
export function asyncApiDocument(contracts: readonly Contract[]) {
  return {
    asyncapi: '3.0.0',
    info,
    defaultContentType: 'application/json',
    channels: { reports: reportsChannel(contracts), pathwayEvents: eventsChannel(contracts) },
    operations: {
      takeReports: {
        action: 'receive',
        channel: { $ref: '#/channels/reports' },
        summary: 'An agency says what happened, on its own topic.',
      },
      recordEvents: {
        action: 'send',
        channel: { $ref: '#/channels/pathwayEvents' },
        summary: 'Throughgate records what it holds to be true, in order and once.',
      },
    },
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.type, messageOf(contract)])),
      schemas: Object.fromEntries(contracts.map(({ type, schema }) => [type, schema])),
      messageTraits: { cloudEvent: { headers } },
    },
  };
}

const kafka = { kafka: { partitions, bindingVersion } };

const reportsChannel = (contracts: readonly Contract[]) => ({
  // The topics' own function makes the address, with the parameter's place in the place of an agency.
  address: reportsTopic('{agency}' as Teller),
  description: 'One topic for each agency, which alone may write to it; kept 90 days.',
  parameters: { agency: { enum: [...Teller.options], description: 'Who says it; `sourceAgency` must be the same.' } },
  messages: messagesOf(contracts, 'in'),
  bindings: kafka,
});

const eventsChannel = (contracts: readonly Contract[]) => ({
  address: pathwayEventsTopic,
  description:
    "Internal, kept for ever. The value is sealed with the pathway's key; the schemas describe what is inside. An " +
    'agency is told of its own steps alone, in its own shape and by its own number.',
  messages: messagesOf(contracts, 'out'),
  bindings: kafka,
});

const messagesOf = (contracts: readonly Contract[], wanted: Direction) =>
  Object.fromEntries(
    contracts
      .filter(({ direction }) => direction === wanted)
      .map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
  );

const messageOf = ({ type, direction }: Contract) => ({
  name: type,
  payload: { $ref: `#/components/schemas/${type}` },
  traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
  bindings: { kafka: { key: text(keyOf[direction]), bindingVersion } },
});
