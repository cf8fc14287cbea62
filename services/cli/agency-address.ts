/** Where the api is asked about one connected agency. */
export const agencyAddress = (apiUrl: string, name: string, what: string): string =>
  `${apiUrl}/api/agencies/${encodeURIComponent(name)}/${what}`;
