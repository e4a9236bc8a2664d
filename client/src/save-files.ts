/** A file to save: where, and what. */
export interface FileToSave<Place> {
  readonly place: Place;
  readonly text: string;
}

/** What saving needs of the world. */
export interface Disk<Place> {
  /** `undefined` where there is no such file. */
  read(place: Place): Promise<Uint8Array | undefined>;
  write(place: Place, content: Uint8Array): Promise<void>;
  /** Shows what would change, and asks. */
  mayReplace(file: FileToSave<Place>): Promise<boolean>;
}

export interface Saved<Place> {
  /** Those that have the text now, be it that they had it before. */
  readonly saved: readonly Place[];
  readonly kept: readonly Place[];
}

/** Saves files one after the other. What has another content is replaced only where that is agreed to. */
export async function saveFiles<Place>(files: readonly FileToSave<Place>[], disk: Disk<Place>): Promise<Saved<Place>> {
  const saved: Place[] = [];
  const kept: Place[] = [];
  for (const file of files) ((await save(file, disk)) ? saved : kept).push(file.place);
  return { saved, kept };
}

async function save<Place>(file: FileToSave<Place>, disk: Disk<Place>): Promise<boolean> {
  const content = new TextEncoder().encode(file.text);
  let there = await disk.read(file.place);
  while (there && !isSame(there, content)) {
    if (!(await disk.mayReplace(file))) return false;
    const now = await disk.read(file.place);
    // What was agreed to is what was shown.
    if (!now || isSame(now, there)) break;
    there = now;
  }
  if (!there || !isSame(there, content)) await disk.write(file.place, content);
  return true;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
