const MOVE_MS = 140;

/** Lets a copy of a ticket that was just bumped leave upwards, over whatever takes its place at once. */
export function liftOff(ticketId: string): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const element of document.querySelectorAll<HTMLElement>(`[data-ticket="${CSS.escape(ticketId)}"]`)) {
    const box = element.getBoundingClientRect();
    const copy = element.cloneNode(true);
    if (!(copy instanceof HTMLElement)) continue;
    copy.setAttribute('aria-hidden', 'true');
    copy.inert = true;
    Object.assign(copy.style, {
      position: 'fixed',
      zIndex: '5',
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    delete copy.dataset['ticket'];
    element.parentElement?.append(copy);
    const leave = copy.animate([{ opacity: 1 }, { opacity: 0, transform: 'translateY(-40%)' }], {
      duration: MOVE_MS,
      easing: 'ease-out',
    });
    leave.addEventListener('finish', () => copy.remove());
    leave.addEventListener('cancel', () => copy.remove());
  }
}
