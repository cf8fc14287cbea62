/** The version of every report and event: within it a schema only grows. */
export const contractVersion = 1;

/** Where the api serves the schema of a report or an event, on any installation. */
export const schemaPath = (type: string): string => `/schemas/${type}/${contractVersion}.json`;

/** The same for every installation: a URI, as CloudEvents asks of `dataschema`, whose path is `schemaPath`. */
export const schemaUri = (type: string): string => `throughgate:${schemaPath(type)}`;
