import type { Command } from 'commander';
import { actingAs } from './acting-as';
import { agencyNamed, type Addresses, type Surroundings } from './addresses';
import { importRegister, signOut } from './register';
import type { Result } from './result';

type Register = (parent: Command, usage: string, description: string) => Command;
type Parts = {
  addresses: Addresses;
  read: (file: string) => Promise<Uint8Array>;
  env: Surroundings['env'];
  done: (result: Result) => void;
};

/** `register …`: who works for an agency, and who is signed in. */
export function addRegisterCommands(program: Command, command: Register, { addresses, read, env, done }: Parts): void {
  const register = program.command('register').description('Who works for an agency, and where.');
  command(
    register,
    'import <file>',
    "Tell an agency's whole register: a CSV file, a member a line. Whom it no longer names has left. Exits with 1 when " +
      'a line is wrong.',
  )
    .requiredOption('--agency <agency>', 'prison, probation or community')
    .option('--as <who>', 'who acts')
    .action(async (file: string, { agency, as }: { agency: string; as?: string }) =>
      done(await importRegister(addresses.api(actingAs(as, env)), agencyNamed(agency), await read(file))),
    );
  command(register, 'sign-out <member>', 'End every session of a member at once.')
    .requiredOption('--agency <agency>', 'prison, probation or community')
    .option('--as <who>', 'who acts')
    .action(async (member: string, { agency, as }: { agency: string; as?: string }) =>
      done(await signOut(addresses.api(actingAs(as, env)), agencyNamed(agency), member)),
    );
}
