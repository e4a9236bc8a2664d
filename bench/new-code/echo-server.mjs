/** The floor for a language server that reads the statement of an edit, once, through as much code as ours executes for it. */
import { echo } from "../echo.mjs";
import { passOver } from "./stretches.mjs";

echo((text, edited) => {
  const end = text.indexOf(";", edited);
  passOver(text, text.lastIndexOf(";", edited - 1) + 1, end < 0 ? text.length : end + 1);
});
