/** In which forms policies can be had: each holds the same documents. */
export const FORMS = ["json", "aliyun-cli", "terraform", "ros"] as const;

export type Form = (typeof FORMS)[number];

/** A file that a form consists of. */
export interface FormFile {
  readonly name: string;
  /** What the text is written in, as editors call it. */
  readonly language: "json" | "shellscript" | "powershell" | "terraform" | "yaml";
  readonly text: string;
}
