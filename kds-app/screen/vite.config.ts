import { join } from 'node:path';
import { webApp } from '../launch/web-app.ts';

export default webApp(import.meta.dirname, 'screen', join(import.meta.dirname, '../..'));
