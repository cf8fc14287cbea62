import type { Officer } from '../payloads/probation';

const officer = (name: string, team: string, line: string): Officer => ({
  name,
  team,
  phone: `01632 960${line}`,
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@probation.example.org`,
});

/** Made up; their numbers are kept for fiction. */
export const officers = {
  farrow: officer('Ruth Farrow', 'Eastmoor and District', '114'),
  quaye: officer('Daniel Quaye', 'Eastmoor and District', '127'),
  brennan: officer('Siobhan Brennan', 'Harbour Street', '203'),
  ilyas: officer('Kamran Ilyas', 'Harbour Street', '218'),
  trevanion: officer('Loveday Trevanion', 'Westacre', '330'),
} as const;
