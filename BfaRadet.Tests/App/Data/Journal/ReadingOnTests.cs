using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Outbox;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Data.Journal;

public sealed class ReadingOnTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public async ValueTask DisposeAsync() => await _workspace.DisposeAsync();

    [Fact]
    public async Task A_new_reader_begins_at_the_end_and_reads_each_line_once_in_order()
    {
        var reader = new Reader();
        var reading = Reading(reader);
        await reading.ReadOnAsync(Cancel);
        Assert.Empty(reader.Read);

        var end = await EndAsync();
        await HappenAsync(3);
        await reading.ReadOnAsync(Cancel);
        await reading.ReadOnAsync(Cancel);

        Assert.Equal([end + 1, end + 2, end + 3], reader.Read);
    }

    [Fact]
    public async Task One_that_asks_for_it_begins_at_the_first_line()
    {
        var reader = new Reader { FromTheBeginning = true };

        await Reading(reader).ReadOnAsync(Cancel);

        Assert.Equal(Enumerable.Range(1, (int)await EndAsync()).Select(i => (long)i), reader.Read);
    }

    [Fact]
    public async Task After_a_kill_it_goes_on_where_it_was_and_what_it_made_is_there_once()
    {
        var first = new Reader { Makes = true };
        await Reading(first).ReadOnAsync(Cancel);
        var end = await EndAsync();
        await HappenAsync(3);
        using var killed = new CancellationTokenSource();
        // Killed with the second line read, and what was made of it not saved.
        first.Before = entry => { if (entry == end + 2) { killed.Cancel(); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reading(first).ReadOnAsync(killed.Token));

        var second = new Reader { Makes = true };
        await Reading(second).ReadOnAsync(Cancel);

        Assert.Equal([end + 2, end + 3], second.Read);
        Assert.Equal([$"{end + 1}", $"{end + 2}", $"{end + 3}"], await MadeAsync());
    }

    [Fact]
    public async Task A_line_that_fails_is_waited_for_in_order_and_then_set_aside()
    {
        var reader = new Reader { Makes = true };
        var reading = Reading(reader);
        await reading.ReadOnAsync(Cancel);
        var (end, begun) = (await EndAsync(), _workspace.Clock.Now);
        await HappenAsync(3);
        reader.Before = entry => { if (entry == end + 2) { throw new FormatException("Raden går inte att läsa."); } };

        await reading.ReadOnAsync(Cancel);
        Assert.Equal([$"{end + 1}"], await MadeAsync());
        while ((await CursorAsync()).Due is { } due)
        {
            _workspace.Clock.MoveTo(due);
            // A process of its own each time: how often it was tried is remembered in the database.
            reading = Reading(reader);
            await reading.ReadOnAsync(Cancel);
        }

        Assert.Equal([$"{end + 1}", $"{end + 3}"], await MadeAsync());
        Assert.InRange(_workspace.Clock.Now - begun, TimeSpan.FromHours(2), TimeSpan.FromHours(6));
        await using var db = _workspace.Db();
        var aside = await db.UnreadEntries.SingleAsync(Cancel);
        Assert.Equal((end + 2, "FormatException: Raden går inte att läsa."), (aside.Entry, aside.Fault));
    }

    [Fact]
    public async Task One_that_fails_at_times_is_read_when_it_does_not()
    {
        var (reader, fails) = (new Reader { Makes = true }, true);
        var reading = Reading(reader);
        await reading.ReadOnAsync(Cancel);
        await HappenAsync(2);
        reader.Before = _ => { if (fails) { throw new IOException("Just nu går det inte."); } };

        await reading.ReadOnAsync(Cancel);
        fails = false;
        await reading.ReadOnAsync(Cancel);
        Assert.Empty(await MadeAsync());
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await reading.ReadOnAsync(Cancel);

        Assert.Equal(2, (await MadeAsync()).Count);
        await using var db = _workspace.Db();
        Assert.Empty(await db.UnreadEntries.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_reader_that_fails_holds_up_no_other()
    {
        var (broken, whole) = (new Reader("trasig") { Before = _ => throw new FormatException("Nej.") }, new Reader());
        var reading = Reading(broken, whole);
        await reading.ReadOnAsync(Cancel);
        await HappenAsync(2);

        await reading.ReadOnAsync(Cancel);

        Assert.Empty(broken.Read);
        Assert.Equal(2, whole.Read.Count);
    }

    [Fact]
    public async Task Of_two_processes_that_read_at_once_what_is_made_is_saved_once()
    {
        await Reading(new Reader()).ReadOnAsync(Cancel);
        var end = await EndAsync();
        await HappenAsync(20);

        await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => Task.Run(() => Reading(new Reader { Makes = true }).ReadOnAsync(Cancel))));

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{end + i}"), await MadeAsync());
    }

    [Fact]
    public async Task Two_that_have_read_the_same_line_cannot_both_save()
    {
        var (slow, fast) = (new Reader { Makes = true }, new Reader { Makes = true });
        await Reading(slow).ReadOnAsync(Cancel);
        await HappenAsync(1);
        slow.BeforeAsync = () => Reading(fast).ReadOnAsync(Cancel);

        await Reading(slow).ReadOnAsync(Cancel);

        Assert.Equal((1, 1), (slow.Read.Count, fast.Read.Count));
        Assert.Single(await MadeAsync());
        Assert.Equal((await EndAsync(), 0), ((await CursorAsync()).Position, (await CursorAsync()).Tries));
    }

    [Fact]
    public async Task A_number_that_is_missing_is_waited_for_as_long_as_another_process_may_be_saving_it()
    {
        var reader = new Reader();
        var reading = Reading(reader);
        await reading.ReadOnAsync(Cancel);
        var end = await EndAsync();
        await PutAsync(end + 2);

        await reading.ReadOnAsync(Cancel);
        Assert.Empty(reader.Read);
        await PutAsync(end + 1);
        await reading.ReadOnAsync(Cancel);
        Assert.Equal([end + 1, end + 2], reader.Read);

        // Of one that was rolled back nothing comes.
        await PutAsync(end + 4);
        await reading.ReadOnAsync(Cancel);
        _workspace.Clock.Move(JournalReading.GapPatience);
        await reading.ReadOnAsync(Cancel);
        Assert.Equal([end + 1, end + 2, end + 4], reader.Read);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JournalReading Reading(params Reader[] readers) => new(
        _workspace.Get<IDbContextFactory<WorkspaceDb>>(), readers, _workspace.Clock, NullLogger<JournalReading>.Instance);

    private async Task HappenAsync(int times)
    {
        for (var i = 1; i <= times; i++)
        {
            await _workspace.ChooseAsync(s => s with { ParagraphPrefix = $"P{i}" });
        }
    }

    /// <summary>A line under a number of its own, as another process would leave it.</summary>
    private async Task PutAsync(long id)
    {
        await using var db = _workspace.Db();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Journal" ("Id", "Council", "At", "By", "Event", "Facts") SELECT {id}, "Council", "At", "By", "Event", "Facts" FROM "Journal" WHERE "Id" = 1
            """);
    }

    private async Task<long> EndAsync()
    {
        await using var db = _workspace.Db();
        return await db.Journal.MaxAsync(e => e.Id);
    }

    private async Task<IReadOnlyList<string>> MadeAsync()
    {
        await using var db = _workspace.Db();
        return await db.Outbox.OrderBy(m => m.Id).Select(m => m.Body).ToListAsync();
    }

    private async Task<JournalCursor> CursorAsync()
    {
        await using var db = _workspace.Db();
        return await db.JournalCursors.AsNoTracking().SingleAsync();
    }

    private sealed class Reader(string name = "prov") : IJournalReader
    {
        public List<long> Read { get; } = [];

        public bool Makes { get; init; }

        public Action<long> Before { get; set; } = _ => { };

        public Func<Task> BeforeAsync { get; set; } = () => Task.CompletedTask;

        public string Name => name;

        public bool FromTheBeginning { get; init; }

        public async Task ReadAsync(JournalEntry entry, WorkspaceDb db, CancellationToken cancellation)
        {
            Before(entry.Id);
            await BeforeAsync();
            Read.Add(entry.Id);
            if (Makes)
            {
                db.Outbox.Add(new OutboxMessage("prov", $"{entry.Id}", entry.At));
            }
        }
    }
}
