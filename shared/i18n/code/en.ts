/** What a guest reads who types the code of a table or a room by hand. */
export const code = {
  title: 'Type the code',
  help: 'It stands below the square on your table or in your room. The letters after the last stroke are enough, large or small.',
  field: 'Code',
  wrong: 'No table and no room has this code. Look at each letter once more, or ask us.',
  wait: 'Too many wrong tries. You can try again in {n} s.',
  go: 'Go on',
} as const;
