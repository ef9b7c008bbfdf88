import { applyTheme, deviceTheme, onDeviceTheme } from '../theme.ts';

/** Lights a guest's page as their phone asks for it, and follows when it changes. */
export function followPhoneTheme(root: HTMLElement): void {
  const follow = () => applyTheme(deviceTheme(), root);
  follow();
  onDeviceTheme(follow);
}
