/** Where every call lives. */
export const API_PATH = '/api/v1';
