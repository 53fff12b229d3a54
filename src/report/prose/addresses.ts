// Addresses of web pages and mailboxes: what stands in them is no wording of the report.

const PRINTED = /[!-~]+/g;
const IS_ADDRESS = /:\/\/|@|www\.|\.(?:cn|com|net|org|gov|edu)(?![a-z])/i;
const AROUND = new Set('()<>[]"\',.;:!?');

/** The text with a letter in place of each character of an address; all else stands where it did. */
export function withoutAddresses(text: string): string {
  return text.replace(PRINTED, (run) => {
    if (!IS_ADDRESS.test(run)) return run;
    let start = 0;
    let end = run.length;
    while (start < end && AROUND.has(run.charAt(start))) start += 1;
    while (end > start && AROUND.has(run.charAt(end - 1))) end -= 1;
    return run.slice(0, start) + 'a'.repeat(end - start) + run.slice(end);
  });
}
