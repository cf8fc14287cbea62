import { foldedWords } from '../../../services/platform/folded-name';

describe('a name is looked up', () => {
  it.each([
    ['Юлия Щербакова', 'Yuliya Shcherbakova'],
    ['Юлія', 'Julia'],
    ['Алексей Воробьёв', 'Aleksei Vorobiev'],
    ['Йован Ђорђевић', 'Jovan Đorđevic'],
    ['Михаил', 'Mikhail'],
    ['Åse Bjørnø', 'ase bjorno'],
    ['Siân O’Connor', "SIAN O'Conor"],
    ['Łukasz Wróbel', 'Lukasz Vrobel'],
  ])('%s as %s', (written, asked) => expect(foldedWords(asked)).toEqual(foldedWords(written)));

  it('in any order of its words', () => expect(foldedWords('Ashdown,  Robin')).toEqual(foldedWords('Robin Ashdown')));

  it('not by another one', () => expect(foldedWords('Robin')).not.toEqual(foldedWords('Roman')));

  it('and nothing by no letter', () => expect(foldedWords(' -- ’ ')).toEqual([]));
});
