import type { LookupAddress } from 'node:dns';
import { isInner, lookupOutside, webhookUrl } from '../../../services/platform/webhook/address';

describe('where an agency may be told', () => {
  it.each(['https://council.example/hook', 'https://203.0.113.7/hook', 'https://[2001:db8::7]/'])(
    '%s, for it leads out',
    (address) => expect(webhookUrl(address, false)?.href).toBe(address),
  );

  it.each(['http://127.0.0.1:9090/', 'http://localhost:9090/', 'https://[::1]/'])(
    '%s, on a stack of one machine alone',
    (address) => {
      expect(webhookUrl(address, true)?.href).toBe(address);
      expect(webhookUrl(address, false)).toBeUndefined();
    },
  );

  it.each([
    ...['http://council.example/hook', 'ftp://council.example/', 'file:///etc/passwd', 'nonsense'],
    ...['https://user:word@council.example/', 'https://10.1.2.3/', 'https://192.168.0.1/', 'https://172.16.0.9/'],
    ...['https://169.254.169.254/latest', 'https://100.64.0.1/', 'https://0.0.0.0/', 'https://127.9.9.9/'],
    ...['https://2130706434/', 'https://0x0a000001/', 'https://[::ffff:10.0.0.1]/', 'https://[fd00::1]/'],
    ...['https://[fe80::1]/', 'https://[64:ff9b::a00:1]/'],
  ])('not %s', (address) => expect(webhookUrl(address, true)).toBeUndefined());

  it('is looked up for the connection itself, and a name that leads into a private network leads nowhere', async () => {
    const looked = await new Promise<{ code?: string; found: string | LookupAddress[] }>((done) => {
      lookupOutside('localhost', { all: true }, (error, found) =>
        done({ ...(error?.code === undefined ? {} : { code: error.code }), found }),
      );
    });
    expect(looked).toEqual({ code: 'ADDRESS_NOT_ALLOWED', found: [] });
    expect(isInner('::ffff:192.168.1.1')).toBe(true);
    expect(isInner('93.184.216.34')).toBe(false);
  });
});
