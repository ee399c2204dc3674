import { readFile } from 'node:fs/promises';

/** Resident memory of a process in MB: now, and the most it ever was; 0 if it is gone. */
export async function residentMemory(pid: number | undefined): Promise<{ nowMb: number; peakMb: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const mb = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { nowMb: mb('VmRSS'), peakMb: mb('VmHWM') };
}
