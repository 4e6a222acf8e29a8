/** Nothing twice, nothing empty; a line that another one contains is said by that. */
export function allOnce(lines: readonly string[]): string[] {
  const distinct = [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
  return distinct.filter((line) => !distinct.some((other) => other !== line && other.includes(line)));
}
