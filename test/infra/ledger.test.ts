import { join } from 'node:path';
import { createLedger, leftovers } from '../../infra/local/ledger';
import { fromProc, identityOf, isAlive } from '../../infra/local/process-identity';
import { ownFolder } from '../support/own-folder';

const folder = ownFolder();
const kafka = { pid: 410, startTime: '9001', name: 'kafka' };
const worker = { pid: 411, startTime: '9002', name: 'worker' };

describe('what a killed start left behind', () => {
  it('is what still runs under the same number since the same moment', () => {
    const running = new Map([[410, '9001']]);
    expect(leftovers([kafka, worker], (pid) => running.get(pid))).toEqual([kafka]);
  });

  it('is not a stranger that was given the number of one of ours', () => {
    expect(leftovers([kafka], () => '70500')).toEqual([]);
  });

  it('is known to the next start, for the ledger is kept on disk', () => {
    const file = join(folder, 'ledger.json');
    const ledger = createLedger(file);
    ledger.add(kafka);
    ledger.add(worker);
    ledger.remove(kafka);
    expect(createLedger(file).entries()).toEqual([worker]);
  });

  it('is nothing when there is no ledger yet', () => {
    expect(createLedger(join(folder, 'none.json')).entries()).toEqual([]);
  });
});

describe('the moment a process began', () => {
  const after = (state: string): string => `${state} 1 410 410 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 9 0 123456 77 88`;

  it('is read right when the name of the program holds spaces and brackets', () => {
    expect(fromProc(`410 (tmux: (server) 1) ${after('S')}`)).toBe('123456');
  });

  it('does not count for one that has ended and only waits to be noticed', () => {
    expect(fromProc(`410 (java) ${after('Z')}`)).toBeUndefined();
  });

  it('tells this process from one that has its number and another beginning', () => {
    const own = identityOf(process.pid);
    expect(isAlive(own)).toBe(true);
    expect(isAlive({ ...own, startTime: '1' })).toBe(false);
  });
});
