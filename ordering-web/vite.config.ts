import { join } from 'node:path';
import { webApp } from '../kds-app/launch/web-app.ts';

export default webApp(import.meta.dirname, 'ordering', join(import.meta.dirname, '..'));
