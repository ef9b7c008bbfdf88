import { journalContract } from '#test/contract/journal.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

journalContract('SQLite', async () => openData(emptyFolder()).journal);
journalContract('Memory', async () => new MemoryJournal());
