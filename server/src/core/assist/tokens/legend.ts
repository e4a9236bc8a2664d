/** The kinds of semantic tokens, and what may be said of one beside its kind. The manifest maps those of our own to colours. */
export const TOKEN_TYPES = ["keyword", "type", "namespace", "class", "property", "settingKey", "placeholder"] as const;

export const TOKEN_MODIFIERS = ["declaration", "primaryKey"] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
