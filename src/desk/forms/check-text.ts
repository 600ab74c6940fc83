/** What is wrong with a text that must be given and kept short. */
export function checkText(value: string, longest: number, missing: string): string | undefined {
  if (value.trim() === '') return missing;
  return tooLong(value, longest);
}

export const tooLong = (value: string, longest: number): string | undefined =>
  value.length > longest ? `Keep it under ${longest} characters.` : undefined;
