type Channel = Omit<BroadcastChannel, 'name' | 'onmessage' | 'onmessageerror'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

/**
 * What the pages of this program in a browser say to each other. Where the browser refuses it, as
 * Firefox does together with storage, it reaches nobody.
 */
export function openChannel(name: string): Channel {
  try {
    return new BroadcastChannel(name);
  } catch {
    return new MessageChannel().port1;
  }
}
