// Coming aboard: code and name.
export function Join(_: { code: string }) {
  return null;
}
