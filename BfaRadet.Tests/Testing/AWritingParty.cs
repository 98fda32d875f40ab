using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Writers at one document, all by one seed: they edit, send, send twice, hear late, in another order or not at all, come
/// back, reload, lose the pen, and the server goes down under them. What a browser does with timers is done here by lot.
/// </summary>
internal sealed class AWritingParty(AWritingEngine writing, int seed, bool deletes) : IDisposable
{
    private readonly Random _random = new(seed);
    private readonly TrialScript _script = new();
    private readonly List<Writer> _writers = [];
    private readonly HashSet<Guid> _confirmed = [];
    private int _connections;

    /// <summary>The signs that somebody meant to take away.</summary>
    public HashSet<char> TakenAway { get; } = [];

    public int Confirmed => _confirmed.Count;

    private sealed class Writer(string name, int caller)
    {
        public string Name => name;

        public int Caller => caller;

        public string Connection { get; set; } = "";

        public Participant Participant { get; set; } = default!;

        public bool IsOnline { get; set; }

        public List<News> Inbox { get; } = [];
    }

    public async Task WriteAsync(int writers, int rounds)
    {
        for (var at = 0; at < writers; at++)
        {
            var writer = new Writer($"w{at}", at % writing.Callers.Count);
            _writers.Add(writer);
            await ConnectAsync(writer, fresh: true);
        }

        for (var round = 0; round < rounds; round++)
        {
            await StepAsync(_writers[_random.Next(_writers.Count)]);
        }

        await EndAsync();
    }

    /// <summary>What must hold when all have heard all.</summary>
    public async Task<string> CheckAsync()
    {
        var participant = _writers[0].Participant;
        var document = (await writing.History.AtAsync(participant, participant.Document.Version)).Text;
        foreach (var writer in _writers)
        {
            Assert.Equal(participant.Document.Version, _script.Version(writer.Name));
            Assert.Equal(document, _script.Json(writer.Name));
            _script.Check(writer.Name);
        }

        await writing.Engine.WriteDownAsync();
        await using var db = writing.Db();
        var rows = await db.DocumentBatches().AsNoTracking().Where(b => b.DocumentId == writing.Document).OrderBy(b => b.Version).ToListAsync();
        Assert.Equal(rows.Count, rows.Select(r => r.Batch).Distinct().Count());
        Assert.Equal(participant.Document.Version, rows.Sum(r => r.Count));
        Assert.Subset(rows.Select(r => r.Batch).ToHashSet(), _confirmed);

        using var authority = new Authority();
        var keyframes = await db.DocumentKeyframes().AsNoTracking().Where(k => k.DocumentId == writing.Document).ToDictionaryAsync(k => k.Version, k => k.Document);
        var (replayed, at, seen) = (authority.Empty, 0, new HashSet<char>());
        foreach (var row in rows)
        {
            Assert.Equal(at, row.Version - row.Count);
            (replayed, at) = (authority.Replay(replayed, row.Steps), row.Version);
            var now = Signs(replayed);
            Assert.Equal(now.Length, now.Distinct().Count());
            var gone = seen.Except(now).ToList();
            Assert.True(gone.TrueForAll(TakenAway.Contains), $"version {row.Version} took away {new string([.. gone.Except(TakenAway)])}, which nobody meant to: {row.Steps}");
            seen = [.. now];
            if (keyframes.TryGetValue(row.Version, out var kept))
            {
                Assert.Equal(replayed, kept);
            }
        }

        Assert.Equal(document, replayed);
        var saved = await db.Documents().AsNoTracking().SingleAsync(d => d.Id == writing.Document);
        Assert.Equal((participant.Document.Version, document), (saved.Version, saved.Document));
        Assert.Equal(RichText.FromJson(document).PlainText, saved.Text);

        // Every sign anybody wrote stands in the text once, or beside somebody's, or was taken away.
        var beside = _writers.SelectMany(w => _script.Beside(w.Name)).ToHashSet();
        var lost = _script.Written.Where(sign => !seen.Contains(sign) && !beside.Contains(sign) && !TakenAway.Contains(sign)).ToList();
        Assert.True(lost.Count == 0, $"lost without a trace: {new string([.. lost])}");
        return document;
    }

    public void Dispose() => _script.Dispose();

    /// <summary>The letters that only the writers' script makes.</summary>
    private static string Signs(string document) => new([.. document.Where(c => c >= 0x4e00 && c < 0xd7ff)]);

    private async Task StepAsync(Writer writer)
    {
        var lot = _random.Next(1000);
        if (lot < 420)
        {
            Edit(writer);
        }
        else if (lot < 640)
        {
            await SendAsync(writer, [writer]);
        }
        else if (lot < 680)
        {
            await SendAsync(writer, _writers);
        }
        else if (lot < 850)
        {
            await HearAsync(writer, writer.Inbox.Count > 1 && _random.Next(5) == 0 ? _random.Next(writer.Inbox.Count) : 0);
        }
        else if (lot < 900)
        {
            await HearAllAsync(writer);
        }
        else if (lot < 915 && writer.Inbox.Count > 0)
        {
            writer.Inbox.RemoveAt(_random.Next(writer.Inbox.Count));
        }
        else if (lot < 940)
        {
            await AgainAsync(writer);
        }
        else if (lot < 960)
        {
            await LeaveAsync(writer);
            await ConnectAsync(writer, fresh: false);
        }
        else if (lot < 972)
        {
            await ReloadAsync(writer);
        }
        else if (lot < 984)
        {
            writer.Participant.Rights = writer.Participant.Rights with { Write = !writer.Participant.Rights.Write };
        }
        else if (lot < 990)
        {
            await writing.Engine.WriteDownAsync();
        }
        else if (lot < 994)
        {
            writing.Restart();
            _writers.ForEach(w => w.IsOnline = false);
        }
    }

    private void Edit(Writer writer)
    {
        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            TakenAway.UnionWith(_script.Edit(writer.Name, deletes));
        }
    }

    private async Task SendAsync(Writer one, IReadOnlyList<Writer> together)
    {
        await OnlineAsync(one);
        var ready = new List<(Writer Writer, TrialScript.Ready Batch)>();
        foreach (var writer in together.Where(w => w.IsOnline && w.Participant.Rights.Write))
        {
            if (_script.Send(writer.Name, NewId()) is { } batch)
            {
                ready.Add((writer, batch));
            }
        }

        await HandInAsync(ready);
    }

    private async Task AgainAsync(Writer writer)
    {
        await OnlineAsync(writer);
        if (_script.Again(writer.Name) is { } batch)
        {
            await HandInAsync([(writer, batch)]);
        }
    }

    private async Task HandInAsync(List<(Writer Writer, TrialScript.Ready Batch)> ready)
    {
        // Lost on the way, arrived once, or arrived twice.
        var arrived = ready.SelectMany(r => Enumerable.Repeat(r, _random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 })).ToList();
        await writing.TogetherAsync(() => arrived.ForEach(r =>
            writing.Engine.Take(new WritingEngine.Push(r.Writer.Participant, r.Batch.Batch, r.Batch.On, r.Batch.Steps))));
        foreach (var writer in _writers)
        {
            writer.Inbox.AddRange(writing.Hub.TakeNews(writer.Connection).Where(n => n is not News.Other));
        }
    }

    private async Task HearAsync(Writer writer, int at)
    {
        if (writer.IsOnline && at < writer.Inbox.Count)
        {
            var news = writer.Inbox[at];
            writer.Inbox.RemoveAt(at);
            await TakeInAsync(writer, news);
        }
    }

    private async Task HearAllAsync(Writer writer)
    {
        while (writer.IsOnline && writer.Inbox.Count > 0)
        {
            await HearAsync(writer, 0);
        }
    }

    private async Task TakeInAsync(Writer writer, News news)
    {
        switch (news)
        {
            case News.Steps steps:
                Note(steps.Batches);
                if (!_script.Take(writer.Name, steps.From, steps.Batches))
                {
                    await CatchUpAsync(writer);
                }

                break;
            case News.Declined { Kind: Declined.Wait }:
                break;
            case News.Declined no:
                Assert.Equal(Declined.NoRight, no.Kind);
                _script.Declined(writer.Name, no.Batch);
                break;
        }
    }

    private async Task CatchUpAsync(Writer writer)
    {
        var version = _script.Version(writer.Name);
        var missed = AHubContext.Write(await writing.History.SinceAsync(writer.Participant, version));
        Note(missed);
        Assert.True(_script.Take(writer.Name, version, missed));
    }

    private void Note(string batches)
    {
        foreach (var batch in System.Text.Json.JsonSerializer.Deserialize<Batch[]>(batches, System.Text.Json.JsonSerializerOptions.Web)!.Where(b => b.Count > 0))
        {
            _confirmed.Add(batch.Id);
        }
    }

    private async Task OnlineAsync(Writer writer)
    {
        if (!writer.IsOnline)
        {
            await ConnectAsync(writer, fresh: false);
        }
    }

    /// <summary>As DocumentSession.takeUp.</summary>
    private async Task ConnectAsync(Writer writer, bool fresh)
    {
        writer.Connection = $"{writer.Name}:{_connections++}";
        writer.Inbox.Clear();
        var (joined, participant) = await writing.JoinAsync(writer.Connection, writing.Callers[writer.Caller]);
        (writer.Participant, writer.IsOnline) = (participant, true);
        if (fresh)
        {
            _script.Open(writer.Name, joined.Document.Text, joined.Version, _random.Next());
        }
        else if (_script.Version(writer.Name) < joined.Version)
        {
            await CatchUpAsync(writer);
        }

        var since = AHubContext.Write(joined.Since);
        Note(since);
        Assert.True(_script.Take(writer.Name, joined.Version, since));
        await AgainAsync(writer);
    }

    private async Task LeaveAsync(Writer writer)
    {
        if (writer.IsOnline)
        {
            await writing.Participants.LeaveAllAsync(writer.Connection);
            writer.IsOnline = false;
        }
    }

    /// <summary>The page is loaded anew: all that is left is the draft in the browser's storage.</summary>
    private async Task ReloadAsync(Writer writer)
    {
        var draft = _script.Draft(writer.Name);
        await LeaveAsync(writer);
        await ConnectAsync(writer, fresh: true);
        if (draft is null)
        {
            return;
        }

        var version = System.Text.Json.JsonDocument.Parse(draft).RootElement.GetProperty("version").GetInt32();
        var document = await writing.History.AtAsync(writer.Participant, version);
        var since = AHubContext.Write(await writing.History.SinceAsync(writer.Participant, version));
        Assert.Equal("", _script.Recover(writer.Name, draft, document.Text, since));
        await AgainAsync(writer);
    }

    /// <summary>Everybody comes back and goes on until all is sent and heard.</summary>
    private async Task EndAsync()
    {
        for (var left = 30; left > 0; left--)
        {
            foreach (var writer in _writers)
            {
                await OnlineAsync(writer);
                writer.Participant.Rights = writer.Participant.Rights with { Write = true };
                await HearAllAsync(writer);
                await CatchUpAsync(writer);
                await AgainAsync(writer);
                await SendAsync(writer, [writer]);
                await HearAllAsync(writer);
            }

            if (_writers.TrueForAll(w => _script.Pending(w.Name) == 0 && w.Inbox.Count == 0 && _script.Version(w.Name) == w.Participant.Document.Version))
            {
                return;
            }
        }

        Assert.Fail(new StringBuilder("They never got done: ").AppendJoin(", ", _writers.Select(w =>
            $"{w.Name} v{_script.Version(w.Name)} of {w.Participant.Document.Version}, {_script.Pending(w.Name)} pending, {w.Inbox.Count} unheard")).ToString());
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
