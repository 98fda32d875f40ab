using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using System.Threading.RateLimiting;

namespace BfaRadet.App.Data;

/// <summary>
/// The one way in for a change: a fresh context, the actor with today's duties, the rule asked, everything saved with its
/// journal rows in one transaction, and then the watchers told. Who loses a race loads and asks again, some times at most.
/// What the disk does not take is refused. An account makes one change at a time: whoever asks for many at once waits for
/// oneself, and not others for that one. Nothing else adds rows to the journal.
/// </summary>
public sealed class Changes(
    IDbContextFactory<WorkspaceDb> contexts, IServiceScopeFactory scopes, Saving saving, IEnumerable<IChangeWatcher> watchers, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>So many changes of an account may wait for each other: more than people do at once.</summary>
    private const int Waiting = 100;

    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetConcurrencyLimiter(account, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = Waiting }));

    private readonly AsyncLocal<string?> _inTurn = new();

    /// <summary>What a rule is asked with.</summary>
    /// <param name="At">Now, in the municipality's time.</param>
    public sealed record Moment(WorkspaceDb Db, Actor By, DateTimeOffset At)
    {
        /// <summary>The day in the municipality.</summary>
        public DateOnly Today => DateOnly.FromDateTime(At.DateTime);

        internal List<SavedEvent> Noted { get; } = [];

        /// <summary>Has a journal row for what no aggregate records, and the watchers told of it when it is saved.</summary>
        public void Note(CouncilId council, DomainEvent happened)
        {
            Changes.Note(Db, council, happened, By, At);
            Noted.Add(new SavedEvent(council, happened));
        }
    }

    /// <summary>What was made in a scope of its own.</summary>
    /// <param name="By">In whose name the journal has it; null when nothing in it belongs to a council.</param>
    public sealed record Made<T>(T Value, Actor? By = null);

    /// <summary>
    /// Makes a change in a council. One whose sign-in has ended is told that. One who is neither in it nor an administrator is told that there is no such thing.
    /// </summary>
    public Task<Result<T>> MakeAsync<T>(
        Caller caller, CouncilId council, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation = default) =>
        MakeAsync(caller, _ => Task.FromResult(council), ask, cancellation);

    /// <summary>Makes a change to a meeting that the caller may know of.</summary>
    public Task<Result<T>> ToMeetingAsync<T>(
        Caller caller, MeetingId id, Func<Meeting, Moment, Task<Result<T>>> ask, CancellationToken cancellation = default) =>
        MakeAsync<T>(
            caller,
            db => db.Meetings.Where(m => m.Id == id).Select(m => m.Council).FirstOrDefaultAsync(cancellation),
            async moment => await moment.Db.LoadMeetingAsync(id, cancellation) is { } meeting
                && (meeting.State != MeetingState.Preparing || moment.By.Has(Meeting.Preparers))
                    ? await ask(meeting, moment with { By = meeting.Roles.Acting(moment.By) })
                    : new NotFound(),
            cancellation);

    /// <summary>Makes a change to a meeting by a rule that needs nothing but the meeting.</summary>
    public Task<Result<T>> ToMeetingAsync<T>(
        Caller caller, MeetingId id, Func<Meeting, Moment, Result<T>> ask, CancellationToken cancellation = default) =>
        ToMeetingAsync(caller, id, (meeting, moment) => Task.FromResult(ask(meeting, moment)), cancellation);

    /// <summary>Makes a change to the council itself by a rule that looks at other councils too.</summary>
    public Task<Result<T>> ToCouncilWithAsync<T>(
        Caller caller, CouncilId id, Func<Council, Moment, Task<Result<T>>> ask, CancellationToken cancellation = default) =>
        MakeAsync<T>(caller, id, async moment =>
            await moment.Db.Councils.FirstOrDefaultAsync(c => c.Id == id, cancellation) is { } council
                ? await ask(council, moment)
                : new NotFound(), cancellation);

    /// <summary>Makes a change to the council itself.</summary>
    public Task<Result<T>> ToCouncilAsync<T>(
        Caller caller, CouncilId id, Func<Council, Moment, Result<T>> ask, CancellationToken cancellation = default) =>
        MakeAsync<T>(caller, id, async moment =>
            await moment.Db.Councils.FirstOrDefaultAsync(c => c.Id == id, cancellation) is { } council
                ? ask(council, moment)
                : new NotFound(), cancellation);

    /// <summary>
    /// Makes a change that no member asks for by a sign-in: a link is used, a council founded, an account changed. Each try has
    /// a scope and a transaction of its own, which take in what others save in the scope's context, such as Identity's stores.
    /// </summary>
    /// <param name="ask">Asked with the scope's services and the time. It sees to the right to act itself.</param>
    public Task<Result<T>> InScopeAsync<T>(
        Func<IServiceProvider, DateTimeOffset, Task<Result<Made<T>>>> ask, CancellationToken cancellation = default) =>
        saving.TryAsync(() => AgainAsync<T>(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WorkspaceDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var at = Now();
            var asked = await ask(scope.ServiceProvider, at);
            if (asked.IsRefused(out var refusal))
            {
                return refusal;
            }

            var happened = await WriteAsync(db, asked.Value.By, at, cancellation);
            await transaction.CommitAsync(cancellation);
            Tell(happened);
            return asked.Value.Value;
        }));

    /// <summary>Saves what the aggregates of a context have done, in the name of one who stands behind no sign-in.</summary>
    /// <exception cref="DbUpdateException">Another saved first, or took the same number.</exception>
    public async Task SaveAsync(WorkspaceDb db, Actor by, DateTimeOffset at, CancellationToken cancellation = default) =>
        Tell(await WriteAsync(db, by, at, cancellation));

    /// <summary>
    /// Adds a journal row for what no aggregate records, to the context that saves what it tells of. The watchers are not told:
    /// whoever saves does that.
    /// </summary>
    public static void Note(WorkspaceDb db, CouncilId council, DomainEvent happened, Actor by, DateTimeOffset at) =>
        db.Journal.Add(new JournalEntry(council, happened, by, at));

    private async Task<Result<T>> MakeAsync<T>(
        Caller caller, Func<WorkspaceDb, Task<CouncilId>> find, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation)
    {
        // One that is asked for within another is in its turn: it would wait for itself.
        if (_inTurn.Value == caller.AccountId)
        {
            return await InTurnAsync(caller, find, ask, cancellation);
        }

        using var turn = await _turns.AcquireAsync(caller.AccountId, 1, cancellation);
        _inTurn.Value = caller.AccountId;
        return turn.IsAcquired ? await InTurnAsync(caller, find, ask, cancellation) : new NotSaved(SaveTrouble.Busy);
    }

    private Task<Result<T>> InTurnAsync<T>(
        Caller caller, Func<WorkspaceDb, Task<CouncilId>> find, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation) =>
        saving.TryAsync(() => AgainAsync<T>(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var at = Now();
            if (await db.FindActorAsync(caller, await find(db), DateOnly.FromDateTime(at.DateTime), cancellation) is not { } actor)
            {
                return await db.Acting(caller).AnyAsync(cancellation) ? new NotFound() : new SignedOut();
            }

            var moment = new Moment(db, actor, at);
            var result = await ask(moment);
            if (result.IsRefused(out _))
            {
                return result;
            }

            if (await SettledSections.RefuseAsync(db, cancellation) is { } settled)
            {
                return settled;
            }

            Tell(await WriteAsync(db, actor, at, cancellation, moment.Noted));
            return result;
        }));

    private static async Task<Result<T>> AgainAsync<T>(Func<Task<Result<T>>> attempt)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException fault) when (tried < Tries && Saving.TroubleOf(fault) is null)
            {
                // Someone else saved the same thing first, or took the same number.
            }
            catch (DbUpdateConcurrencyException)
            {
                return new ChangedMeanwhile();
            }
        }
    }

    /// <param name="noted">Events whose journal rows are in the context already.</param>
    /// <returns>All that happened.</returns>
    private async Task<IReadOnlyList<SavedEvent>> WriteAsync(
        WorkspaceDb db, Actor? by, DateTimeOffset at, CancellationToken cancellation, IReadOnlyList<SavedEvent>? noted = null)
    {
        var aggregates = db.ChangeTracker.Entries<Aggregate>().ToList();

        // Written as it is: the database then refuses everything when it has changed, also between two who save at the same moment.
        foreach (var entry in aggregates.Where(e => e.State == EntityState.Unchanged && e.Entity.IsReliedOn))
        {
            entry.Property(a => a.Version).IsModified = true;
        }

        var happened = aggregates
            .SelectMany(entry => entry.Entity.TakeEvents().Select(e => new SavedEvent(entry.Entity.BelongsTo, e)))
            .ToList();
        foreach (var (council, what) in happened)
        {
            Note(db, council, what, by ?? throw new InvalidOperationException($"{what.GetType().Name} was done by nobody."), at);
        }

        happened.AddRange(noted ?? []);
        foreach (var watcher in watchers)
        {
            watcher.Saving(happened);
        }

        await db.SaveChangesAsync(cancellation);
        return happened;
    }

    private void Tell(IReadOnlyList<SavedEvent> happened)
    {
        foreach (var watcher in watchers)
        {
            watcher.Saved(happened);
        }
    }

    private DateTimeOffset Now() => SwedishTime.Of(clock.GetUtcNow());
}
