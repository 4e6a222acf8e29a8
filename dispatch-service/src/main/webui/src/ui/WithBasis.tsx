/** Words that end in what they rest on, "3 min (by road, 4 s ago)": the basis is quieter and stays in one piece. */
export function WithBasis({ words }: { words: string }) {
  const start = words.indexOf(' (');
  if (start < 0) return words;
  return <>{words.slice(0, start)} <span className="basis">{words.slice(start + 1)}</span></>;
}
