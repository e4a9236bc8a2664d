import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Where this platform keeps what can be made again. */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === "win32") return process.env.LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Caches");
  return path.join(homedir(), ".cache");
}

/** Whether windows can be shown: Linux needs a display server for it, the others always have one. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The full path of the first of these programs that is on PATH, or undefined. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? [".cmd", ".exe", ".bat"] : [""];
  for (const name of names) {
    for (const folder of folders) {
      const found = endings.map((ending) => path.join(folder, name + ending)).find(isExecutable);
      if (found) return found;
    }
  }
  return undefined;
}

/** A Chromium to drive: the one that EXTABLE_CHROMIUM names, one from PATH, or macOS's application. */
export function findChromium() {
  const named = process.env.EXTABLE_CHROMIUM;
  if (named) return named;
  const applications = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return (
    findProgram("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") ??
    applications.find((application) => existsSync(application))
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
