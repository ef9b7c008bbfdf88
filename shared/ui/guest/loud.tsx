/** A text whose important words stand between `<b>` and `</b>`. */
export function Loud({ text }: { readonly text: string }) {
  return text.split(/<\/?b>/).map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part));
}
