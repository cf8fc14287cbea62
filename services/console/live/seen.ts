const heard = new Map<string, number>();

/** The highest version of a pathway that this page has heard of; a read asks for at least that one. */
export const seen = {
  of: (pathwayId: string): number | undefined => heard.get(pathwayId),
  hear: (pathwayId: string, seq: number) => {
    heard.set(pathwayId, Math.max(seq, heard.get(pathwayId) ?? 0));
  },
};
