/** How far ahead of a place a quote was already found misplaced, by its kind. */
export type Carry = Readonly<Record<"'" | '"', number>>;

export const NO_CARRY: Carry = { "'": 0, '"': 0 };

/** Whether literals depend on nothing that stands before them. */
export const isWithoutCarry = (carry: Carry): boolean => carry["'"] === 0 && carry['"'] === 0;
