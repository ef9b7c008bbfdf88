/* oxlint-disable typescript/no-require-imports -- a sandboxed preload is CommonJS, and runs as it stands. */
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld(
  'passlineKiosk',
  Object.freeze({
    /** @returns {Promise<{ shell: 'electron', version: string }>} */
    about: () => ipcRenderer.invoke('kiosk:about'),
  }),
);
