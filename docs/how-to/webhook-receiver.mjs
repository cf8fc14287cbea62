// Takes our messages and checks their signature, with nothing but Node: WEBHOOK_SECRET=whsec_… node webhook-receiver.mjs 9090
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const key = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64');
const oldestSeconds = 5 * 60;

/** One of the signatures must be right, and the message fresh: an old one may be somebody's who listened. */
function isOurs(headers, body) {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) => headers[`webhook-${name}`] ?? '');
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > oldestSeconds) return false;
  const right = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

const port = Number(process.argv[2] ?? 9090);
createServer(async (request, response) => {
  const body = await text(request);
  const ours = isOurs(request.headers, body);
  console.log(ours ? `right: ${body}` : 'wrong signature');
  response.writeHead(ours ? 204 : 401).end();
}).listen(port, '127.0.0.1');
