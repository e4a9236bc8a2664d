/** The floor for a language server: it mirrors the text and answers a constant. */
import { echo } from "./echo.mjs";

echo();
