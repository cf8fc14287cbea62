import { join } from 'node:path';
import { defaultDataFolder } from '../local/clone';

/** Data of the servers that the live tests share. */
export const liveFolder = join(defaultDataFolder, 'testing');

/** Data of the stacks that tests start for themselves. */
export const flowFolder = join(defaultDataFolder, 'flow');

/** Data of the stack that the browser looks at. */
export const browserFolder = join(defaultDataFolder, 'browser');
