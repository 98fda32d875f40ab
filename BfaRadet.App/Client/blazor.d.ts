// The part of blazor.web.js that the shell uses.
interface BlazorStart {
  circuit?: {
    configureSignalR?: (builder: { withServerTimeout(milliseconds: number): unknown }) => void;
    reconnectionOptions?: {
      maxRetries?: number;
      retryIntervalMilliseconds?: number | ((previousAttempts: number, maxRetries?: number) => number | null);
    };
  };
  ssr?: { disableDomPreservation?: boolean };
}

declare const Blazor: {
  start(options?: BlazorStart): Promise<void>;
  reconnect(): Promise<boolean>;
};
