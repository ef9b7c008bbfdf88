interface PictureProps {
  readonly name: string;
  readonly look: 'tile' | 'feature' | 'head';
}

/** Where the host serves a dish's picture. */
export function pictureAddress(name: string): string {
  return `/pictures/${encodeURIComponent(name)}`;
}

/**
 * A dish, drawn or photographed. A drawn one stands on a ground of one colour: where the picture is wider than the
 * drawing, that ground goes on, by showing the drawing's own corner very large.
 */
export function Picture({ name, look }: PictureProps) {
  const url = pictureAddress(name);
  if (look === 'tile') {
    return <img className="g-tile" src={url} alt="" width="96" height="96" loading="lazy" decoding="async" />;
  }
  if (!name.endsWith('.svg')) return <img className={`g-photo g-photo-${look}`} src={url} alt="" />;
  return (
    <span className={`g-drawn g-drawn-${look}`} style={{ backgroundImage: `url("${url}"), url("${url}")` }} />
  );
}
