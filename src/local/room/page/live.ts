import * as answers from './answers';

export interface Listener {
  changed(chats: readonly string[]): void;
  clock(now: string): void;
  /** The server is there again (or for the first time): whatever happened meanwhile must be fetched. */
  there(): void;
  gone(): void;
}

/** Hears of every change for as long as the page is open; reconnects by itself. */
export function listenLive(listener: Listener): void {
  const source = new EventSource('/room/api/events');
  source.onopen = () => listener.there();
  source.onmessage = (message: MessageEvent<string>) => {
    const event = answers.event.parse(JSON.parse(message.data));
    if ('chats' in event) listener.changed(event.chats);
    else listener.clock(event.clock);
  };
  source.onerror = () => {
    listener.gone();
    // The browser gives up for good when the answer is an error instead of silence.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listenLive(listener), 2000);
  };
}
