/**
 * Resolves when the console and the workflow bundle are built: at once, unless the program that started us is still at
 * it and tells when it is done.
 */
export function assetsMade(): Promise<void> {
  if (process.env['THROUGHGATE_ASSETS'] !== 'coming') return Promise.resolve();
  delete process.env['THROUGHGATE_ASSETS'];
  return new Promise((resolve, reject) => {
    process.once('message', (message) => {
      const told = message as { assets?: unknown };
      if (told.assets === 'ready') resolve();
      else reject(new Error('The console or the workflow bundle could not be built.'));
    });
  });
}
