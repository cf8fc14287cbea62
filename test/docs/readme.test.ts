import { readdirSync, readFileSync } from 'node:fs';
import { madeUpOfficers } from '../../services/platform/made-up-members';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('says as whom to act, each made-up officer with their role', () => {
    const named = madeUpOfficers.filter(({ id, roles: [role] }) =>
      new RegExp(`\\| \`${id}\` +\\| ${role.replaceAll('-', ' ')} `).test(readme),
    );
    expect(named).toEqual(madeUpOfficers);
  });

  it('links every how-to', () => {
    const howTos = readdirSync('docs/how-to').filter((file) => file.endsWith('.md'));
    expect(howTos.filter((file) => !readme.includes(`(docs/how-to/${file})`))).toEqual([]);
  });
});
