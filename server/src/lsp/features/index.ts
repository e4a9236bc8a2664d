import { codeActionFeature } from "./code-actions";
import { codeLensFeature } from "./code-lens";
import type { Feature } from "./feature";

export const FEATURES: readonly Feature[] = [codeActionFeature, codeLensFeature];
