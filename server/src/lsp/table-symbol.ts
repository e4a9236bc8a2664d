import { type Location, type SymbolInformation, SymbolKind } from "./library";

/** What a list of tables shows of one. */
export const tableSymbol = (
  { written, title }: { readonly written: string; readonly title: string },
  location: Location,
): SymbolInformation => ({
  name: written,
  kind: SymbolKind.Struct,
  location,
  ...(title !== "" && { containerName: title }),
});
