// The product as a peer of the load generator: signs in through the door of Development, opens the example's meeting and
// writes in its minutes with the browser's own collab.ts. run.sh beside it says how it is bundled and used.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { EditorState } from 'prosemirror-state';
import { Fragment, Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Step } from 'prosemirror-transform';
import WebSocket from 'ws';
import { now as clock } from './lib/clock.mjs';
import { scanString } from './lib/ids.mjs';
import { collab, collabOf, inFlight, launch, receive, sendable } from '../../../BfaRadet.App/Writing/Browser/collab/collab';
import { schema } from '../../../BfaRadet.App/Writing/Browser/text/schema';

const arrivals = new Map();

/** As the generator's own stampedWebSocket, with the cookie that says who it is. */
const stamped = (client, cookie) => class extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols, { perMessageDeflate: false, skipUTF8Validation: true, headers: { cookie } });
    client.socket = this;
    this.on('message', (data, binary) => client.raw(data, clock(), binary));
  }
};

/** Who writes is the secretary, who reads a member; each document is an item of the meeting. */
export async function connectProduct({ url, doc, full }) {
  const { cookies, meeting, items } = await (arrivals.get(url) ?? arrive(url));
  const item = items[doc === 'warm-up' ? 1 : 0];
  const client = { acked: 0, onAck() {}, onRemoteEdit() {}, raw() {}, bytesIn: () => client.socket._socket?.bytesRead ?? 0 };
  const hub = build(url, '/hubs/protokoll', '', stamped(client, cookies[full ? 'secretary' : 'member']));
  const mine = new Set();
  client.close = () => hub.stop();
  const scan = (data, t) => scanString(data.toString('utf8'), (id) => { if (!mine.has(id)) client.onRemoteEdit(id, t); });

  let state = null;
  const early = [];
  const pending = []; // ids of unconfirmed edits, in order; null for those that are not counted
  const take = (from, batches) => {
    let at = from;
    for (const batch of batches) {
      if (at === collabOf(state).version && (batch.count > 0 || batch.id === collabOf(state).flight?.id)) {
        const sent = collabOf(state).flight?.count ?? 0;
        const got = receive(state, { id: batch.id, steps: batch.steps.map((step) => Step.fromJSON(schema, step)) });
        state = state.apply(got.tr);
        if (got.confirmed) {
          const confirmed = pending.splice(0, sent).filter((id) => id !== null).length;
          client.acked += confirmed;
          if (confirmed) client.onAck();
          push();
        }
      } else if (at > collabOf(state).version) {
        throw new Error(`gap: ${collabOf(state).version} to ${at}`);
      }
      at += batch.count;
    }
  };
  const push = () => {
    const ready = sendable(state);
    if (ready) {
      const id = crypto.randomUUID();
      state = state.apply(launch(state, id, ready.count));
      const now = collabOf(state);
      hub.send('Push', item, id, now.version, inFlight(now).map((step) => step.toJSON()));
    }
  };

  hub.on('Steps', (_item, from, batches) => { if (full) { if (state) take(from, batches); else early.push([from, batches]); } });
  hub.on('Declined', (_item, _batch, kind, why) => { throw new Error(`declined: ${kind} ${why}`); });
  for (const name of ['Rights', 'People', 'Cursor', 'Anew', 'Gone']) hub.on(name, () => {});
  await hub.start();
  const joined = await hub.invoke('Join', meeting, item);
  client.raw = scan;
  if (full) {
    state = EditorState.create({ doc: Node.fromJSON(schema, joined.document), plugins: [collab(joined.version)] });
    take(joined.version, joined.since);
    early.forEach(([from, batches]) => take(from, batches));
  }

  return Object.assign(client, {
    applyLocalEdit({ pos, text, id }) {
      if (id !== undefined) mine.add(id);
      pending.push(id ?? null);
      const at = place(state.doc, pos);
      const lines = text.split('\n').map((line) => schema.nodes.paragraph.create(null, line ? schema.text(line) : null));
      const slice = lines.length === 1 ? new Slice(Fragment.from(schema.text(text)), 0, 0) : new Slice(Fragment.from(lines), 1, 1);
      state = state.apply(state.tr.step(new ReplaceStep(at, at, slice)));
      push();
    },
    length: () => lengthOf(state.doc),
    getText: () => state.doc.textBetween(0, state.doc.content.size, '\n'),
  });
}

/** From an offset in the text, paragraphs parted by one line break, to a place in the document. */
function place(doc, offset) {
  let left = offset;
  let at = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const size = doc.child(i).content.size;
    if (left <= size) return at + 1 + left;
    left -= size + 1;
    at += size + 2;
  }
  return doc.content.size - 1;
}

const lengthOf = (doc) => doc.content.size - doc.childCount - 1;

function arrive(url) {
  const arrival = (async () => {
    const [secretary, member] = [await stepIn(url, 'Sekreterare'), await stepIn(url, 'Polismyndigheten')];
    const cookies = { secretary, member };
    const meetings = await (await fetch(url + new URL(await homeOf(url, secretary), url).pathname + '/sammantraden', { headers: { cookie: secretary } })).text();
    const hub = build(url, '/hubs/mote', secretary);
    await hub.start();
    try {
      for (const meeting of new Set([...meetings.matchAll(/sammantraden\/([0-9a-f-]{36})/g)].map((found) => found[1]))) {
        const view = await hub.invoke('Follow', meeting);
        if (view.state === 'Shared' || view.state === 'InSession') {
          await hub.invoke('Open', meeting); // refused when another worker has opened it: just as well
          return { cookies, meeting, items: view.order.filter((line) => line.kind !== 'Break').map((line) => line.id) };
        }
      }
      throw new Error('no meeting to write in');
    } finally {
      await hub.stop();
    }
  })();
  arrivals.set(url, arrival);
  return arrival;
}

const build = (url, path, cookie, WebSocket) => new HubConnectionBuilder()
  .withUrl(url + path, { transport: HttpTransportType.WebSockets, skipNegotiation: true, headers: { cookie, origin: url }, ...(WebSocket && { WebSocket }) })
  .configureLogging(LogLevel.Error).build();

async function homeOf(url, cookie) {
  const home = await fetch(url + '/', { headers: { cookie }, redirect: 'manual' });
  return home.headers.get('location') ?? (await home.text()).match(/\/rad\/[0-9a-f-]{36}/)[0];
}

/** The door of Development: a form with a button a person. */
async function stepIn(url, role) {
  const page = await fetch(url + '/utveckling');
  const html = await page.text();
  const jar = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const person = [...html.matchAll(/name="AccountId" value="([^"]+)"[\s\S]*?<\/button>/g)].find((found) => found[0].includes(role));
  const field = (name) => html.match(new RegExp(`name="${name}"[^>]*value="([^"]*)"`))?.[1] ?? '';
  const answer = await fetch(url + '/utveckling', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie: jar.join('; ') },
    body: new URLSearchParams({ _handler: 'stig-in', __RequestVerificationToken: field('__RequestVerificationToken'), AccountId: person[1] }),
  });
  return [...jar, ...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])].join('; ');
}
