import { calendarByRules, fromEaster, yearly, type HolidayRule } from '../holidays';

const source = 'Código do Trabalho (Lei n.º 7/2009), art. 234';

const rules: readonly HolidayRule[] = [
  { name: 'Ano Novo', source, on: yearly('01-01') },
  { name: 'Sexta-Feira Santa', source, on: fromEaster(-2) },
  { name: 'Domingo de Páscoa', source, on: fromEaster(0) },
  { name: 'Dia da Liberdade', source, on: yearly('04-25') },
  { name: 'Dia do Trabalhador', source, on: yearly('05-01') },
  { name: 'Corpo de Deus', source, on: fromEaster(60) },
  { name: 'Dia de Portugal', source, on: yearly('06-10') },
  { name: 'Assunção de Nossa Senhora', source, on: yearly('08-15') },
  { name: 'Implantação da República', source, on: yearly('10-05') },
  { name: 'Todos os Santos', source, on: yearly('11-01') },
  { name: 'Restauração da Independência', source, on: yearly('12-01') },
  { name: 'Imaculada Conceição', source, on: yearly('12-08') },
  { name: 'Natal', source, on: yearly('12-25') },
];

/** Portugal: the obligatory holidays. Those of a municipality, and Carnival, are not national ones. */
export const holidays = calendarByRules('2026-11-23', rules);
