/** The text of a file without its byte order mark, or undefined when it is not UTF-8: UTF-16, as Windows may write it, has zeroes in it. */
export function fileText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // The decoder throws for nothing but what it cannot decode.
    return undefined;
  }
}
