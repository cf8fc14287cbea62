/** Length of the head as JSON in four bytes, the head, the content. */
export function pack(head: unknown, content: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, content]);
}

export function unpack(packed: Buffer): { head: unknown; content: Buffer } {
  const end = 4 + packed.readUInt32BE();
  return { head: JSON.parse(packed.toString('utf8', 4, end)) as unknown, content: packed.subarray(end) };
}
