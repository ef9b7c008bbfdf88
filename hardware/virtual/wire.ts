/** What a simulated device sees of a link: how to talk to whoever is at the other end. */
export interface Wire {
  say(bytes: Uint8Array): void;
  /** The device can take more. */
  room(): void;
  /** Closes the link in order. */
  close(): void;
  /** Breaks it, as a reset does. */
  break(): void;
}

/** What a link sees of a simulated device. */
export interface DeviceEnd {
  /** Takes as many of the bytes as there is room for, from the first on, and says how many. */
  receive(bytes: Uint8Array): number;
  /** Nothing more will come, and all that came was taken. */
  end(): void;
  /** The link is gone. */
  gone(): void;
}

/** Makes the device's end of a new link, or null when the device takes none. */
export type Accept = (wire: Wire) => DeviceEnd | null;
