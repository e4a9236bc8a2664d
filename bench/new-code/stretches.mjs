import { copies } from "copies";
import { roomFor } from "../tokenizer.mjs";

/** Made once: new room for each stretch would take more than a short one does. */
let room = roomFor("");

/** Passes over a part of a text once, each copy over an equal stretch of it; returns the number of tokens. */
export function passOver(text, start = 0, end = text.length) {
  const length = (end - start) / copies.length;
  if (room.kinds.length < length + 2) room = roomFor({ length: length + 2 });
  let count = 0;
  for (let i = 0; i < copies.length; i++) {
    count += copies[i](text.slice(start + Math.round(i * length), start + Math.round((i + 1) * length)), room);
  }
  return count;
}
