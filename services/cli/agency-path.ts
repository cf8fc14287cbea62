/** Where of the api one connected agency is asked about. */
export const agencyPath = (name: string, what: string): string => `/api/agencies/${encodeURIComponent(name)}/${what}`;
