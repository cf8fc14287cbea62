/** A value is bytes, headers are text; the key decides the partition, and so the order. */
export type Message = { topic: string; key: string; value: Buffer; headers: Record<string, string> };
export type Received = Message & { partition: number; offset: string };

export type Consumption = {
  stop(): Promise<void>;
  /** Reads the partitions this process holds again from their first message. */
  restartFromEarliest(): Promise<void>;
  state(): { joined: boolean; fetchAgeMs: number };
};

export type ConsumeOptions = {
  group: string;
  topics: string[];
  /** Where a group begins that has never read. */
  from: 'earliest' | 'latest';
  /** One partition's messages in order. Offsets are committed after it resolves; when it throws, the same come again. */
  handle(batch: Received[]): Promise<void>;
};

export type Bus = {
  /** Resolves when every in-sync replica has the messages. @throws when the brokers are away for longer than a few retries */
  send(messages: Message[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** Tells every message that stood on the topic when it was called, in order within a partition. */
  readAll(topic: string, each: (message: Received) => void | Promise<void>): Promise<void>;
  createTopics(list: readonly { name: string; keepMs: number }[], partitions: number): Promise<void>;
  /** @throws when no broker answers */
  ping(): Promise<void>;
  close(): Promise<void>;
};
