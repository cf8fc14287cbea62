import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';

const cli = cliUnderTest();
const { run } = cli;

describe('dead letters', () => {
  it('are none where everything could be read', async () => {
    cli.answer = { status: 200, body: [] };
    expect(await run(['dead-letters', 'list'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      out: ['No dead letters.'],
    });
  });

  it('are listed by what went wrong, the most frequent first', async () => {
    const letter = (offset: string, reason: string, redrives = 0) => {
      const place = { topic: 't', partition: 0, offset, at: '2026-04-01T09:00:00.000Z' };
      return { id: `t/0/${offset}`, ...place, reason, redrives };
    };
    const body = [letter('3', 'not JSON'), letter('2', 'type: is unknown', 1), letter('1', 'not JSON')];
    cli.answer = { status: 200, body };
    expect(await run(['dead-letters', 'list'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      out: [
        'not JSON (2)',
        '  t/0/3  1 Apr 2026, 09:00 UTC',
        '  t/0/1  1 Apr 2026, 09:00 UTC',
        'type: is unknown (1)',
        '  t/0/2  1 Apr 2026, 09:00 UTC  (sent again 1×)',
      ],
    });
  });

  it('are counted by what holds them back', async () => {
    const topic = 'agency.northmoor-council.inbound.v1';
    const reason = 'unmapped-code: type X is no mapped code';
    const since = '2026-04-01T09:00:00.000Z';
    cli.answer = {
      status: 200,
      body: [{ cause: 'unmapped-code', count: 2, since, reasons: [{ reason, topic, count: 2 }] }],
    };
    expect(await run(['dead-letters', 'list', '--by', 'cause'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      out: [`unmapped-code (2) since 1 Apr 2026, 09:00 UTC`, `  ${topic} (2)  ${reason}`],
    });
  });

  it('are sent again by their id, in the name of who does it', async () => {
    cli.answer = { status: 200, body: { id: 't/0/1', messageId: 'r-1/redrive-1', redrives: 1 } };
    const args = ['dead-letters', 'redrive', 't/0/1'];
    expect(await run([...args, '--as', 'ellis-marchetti'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      code: 0,
      out: ['Sent again as r-1/redrive-1.'],
    });
    expect(cli.heard).toEqual([{ path: '/api/dead-letters/redrive', body: '{"id":"t/0/1"}' }]);
    expect(await run(args, { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      code: 1,
      err: ['Say who acts: --as <who>, or set THROUGHGATE_AS.'],
    });
  });

  it('are tried, sent again all at once, and discarded with a reason', async () => {
    const world = worldInMemory();
    const letter = (offset: string) => ({
      ...{ topic: 'agency.prison.reports.v1', partition: 0, offset, key: 'k', headers: {}, value: Buffer.from('{') },
    });
    for (const offset of ['1', '2', '3']) await world.letters.keep(letter(offset), 'not JSON');
    const api = await apiInMemory(world);
    const letters = (...args: string[]) =>
      run(['dead-letters', ...args], { THROUGHGATE_API_URL: api.url, THROUGHGATE_AS: 'ellis-marchetti' });
    const id = (offset: string) => `agency.prison.reports.v1/0/${offset}`;
    const tried = await letters('redrive', '--cause', 'not JSON', '--dry-run');
    const discarded = await letters('discard', id('2'), '--reason', 'Sent twice by mistake');
    const again = await letters('redrive', '--agency', 'prison');
    const ended = await letters('list', '--ended');
    const none = await letters('redrive');
    await api.close();
    expect(tried.out).toEqual([
      'Nothing was sent. They would be read so:',
      ...['1', '2', '3'].map((offset) => `  ${id(offset)}  still unreadable, not JSON`),
    ]);
    expect(discarded.out).toEqual([`Discarded ${id('2')}; it stays on record.`]);
    expect(again).toMatchObject({
      code: 0,
      out: ['Sent 2 of 2 again.', `  ${id('1')}  ${id('1')}/redrive-1`, `  ${id('3')}  ${id('3')}/redrive-1`],
    });
    expect(ended.out.join('\n')).toContain('discarded by ellis-marchetti at');
    expect(ended.out.join('\n')).toContain('Sent twice by mistake');
    expect(none).toMatchObject({ code: 1, err: ['Say which: an id, --cause or --agency.'] });
  });
});

describe('notices', () => {
  it('are reported with the share, and each that was late with its reason', async () => {
    const late = [
      { pathwayId: 'p-1', to: 'health-centre', step: 'health-continuity', leadDays: 3, why: 'told-late' },
      { pathwayId: 'p-2', to: 'welfare-agency', step: 'benefits-notice', why: 'never-arrived' },
    ];
    cli.answer = { status: 200, body: { daysBefore: 14, releases: 2, agencies: 3, inTime: 1, share: 1 / 3, late } };
    expect(await run(['notices', 'report', '--from', '2026-01-01'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      code: 0,
      out: [
        '1 of 3 agencies (33.3 %) were told at least 14 days before release; 2 releases.',
        '  health-centre, health-continuity, pathway p-1: 3 days before; told late',
        '  welfare-agency, benefits-notice, pathway p-2: all that was sent came back',
      ],
    });
    expect(cli.heard[0]?.path).toBe('/api/notices/report?from=2026-01-01');
  });

  it('are found by their id, with how far they came; the id is in no address', async () => {
    const told = {
      pathwayId: 'p-1',
      notice: 'n-1',
      messageId: '<n-1@t>',
      step: 'benefits-notice',
      to: 'welfare-agency',
    };
    const sent = { sentAt: '2026-03-01T09:00:00.000Z', leadDays: 30, legalBasis: 'statute', law: 'Act 2007, s. 14' };
    const back = { standing: 'bounced', bounced: '2026-03-01T09:05:00.000Z', bounceReason: 'mailbox-full' };
    cli.answer = { status: 200, body: [{ ...told, channel: 'mail', ...sent, ...back }] };
    expect(await run(['notices', 'find', 'n-1'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({
      code: 0,
      out: [
        'bounced: benefits-notice to welfare-agency by mail, <n-1@t>',
        '  sent 1 Mar 2026, 09:00 UTC, 30 days before release, by Act 2007, s. 14',
        '  bounced 1 Mar 2026, 09:05 UTC, mailbox-full',
      ],
    });
    expect(cli.heard).toEqual([{ path: '/api/notices/find', body: '{"of":"n-1"}' }]);
    cli.answer = { status: 200, body: [] };
    expect(await run(['notices', 'find', 'n-2'], { THROUGHGATE_API_URL: cli.url })).toMatchObject({ code: 1 });
  });
});
