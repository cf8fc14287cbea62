import { timersIn } from '../../services/api/temporal-engine';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { opened, registered, story } from '../support/pathway-story';

const seconds = (count: number) => ({ seconds: count as never, nanos: 0 });

describe('a pathway as its engine sees it', () => {
  it('tells an activity that keeps failing, with how often and why', async () => {
    const world = worldInMemory();
    world.tell(...story('p-1', opened, registered));
    const api = await apiInMemory(world, { who: 'ellis-marchetti' });
    const { status, body } = await api.ask('/api/pathways/p-1/engine');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      pathwayId: 'p-1',
      activities: [{ name: 'record', attempt: 4, lastError: 'Kafka does not answer' }],
    });
    expect((await api.ask('/api/pathways/nobody/engine')).status).toBe(404);
    await api.close();
  });

  it('counts a timer as pending until it has fired or was cancelled', () => {
    const timers = timersIn([
      { eventTime: seconds(0), timerStartedEventAttributes: { timerId: '1', startToFireTimeout: seconds(60) } },
      { eventTime: seconds(10), timerStartedEventAttributes: { timerId: '2', startToFireTimeout: seconds(60) } },
      { eventTime: seconds(20), timerStartedEventAttributes: { timerId: '3', startToFireTimeout: seconds(60) } },
      { eventTime: seconds(30), timerCanceledEventAttributes: { timerId: '1' } },
      { eventTime: seconds(60), timerFiredEventAttributes: { timerId: '2' } },
    ]);
    expect(timers).toEqual([{ id: '3', firesAt: '1970-01-01T00:01:20.000Z' }]);
  });
});
