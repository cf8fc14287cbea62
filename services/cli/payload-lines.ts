import { maxPayloadBytes } from '../platform/payload-text';

const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines of a stream of bytes, without their ends; a last line needs none. Of a line longer than a payload may be
 * only so much is kept that it is still too large: a stream without line ends does not fill the memory.
 */
export async function* payloadLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let line = newLine();
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      add(line, chunk.subarray(from, at));
      yield whole(line);
      line = newLine();
      from = at + 1;
    }
    if (from < chunk.length) add(line, chunk.subarray(from));
  }
  if (line.begun) yield whole(line);
}

type Line = { parts: Uint8Array[]; length: number; begun: boolean };

const newLine = (): Line => ({ parts: [], length: 0, begun: false });

function add(line: Line, part: Uint8Array): void {
  line.begun = true;
  if (line.length <= maxPayloadBytes) line.parts.push(part);
  line.length += part.length;
}

function whole({ parts }: Line): Uint8Array {
  const line = Buffer.concat(parts);
  return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
}
