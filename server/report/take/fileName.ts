// The name of a file that somebody takes away, and how it stands in a header: titles are Korean, headers are ASCII (RFC 6266, RFC 5987).

/** What no file system minds; spaces and Hangul stay. */
const cleaned = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);

/** `ending` with its dot. */
export const fileNameOf = (parts: { title: string; day: string; what: string; ending: string }): string =>
  `${cleaned(`${parts.title} ${parts.day} ${parts.what}`)}${parts.ending}`;

/** The header that makes a browser keep it under that name; `plain` is for programs that read ASCII only. */
export function dispositionOf(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
