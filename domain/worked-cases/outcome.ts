/** What a rule answers to a case: plain JSON, by the names of the format. */
export type Outcome = Readonly<Record<string, unknown>>;

/** For each list of cases, what answers its inputs; undefined where the case asks for something there is not. */
export type Answers<Inputs> = { [L in keyof Inputs]: (input: Inputs[L]) => Outcome | undefined };
