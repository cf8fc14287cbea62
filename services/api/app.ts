import type { createHttp } from '../platform/http';

/** The api's server, with routes typed by their schemas. */
export type App = ReturnType<typeof createHttp>;
