using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using System.Threading.RateLimiting;

namespace BfaRadet.App.Data;

/// <summary>
/// The only way to make a change: a new context, the actor with today's duties, the rule, then everything saved with its
/// journal rows in one transaction, and then the watchers notified. A lost race is loaded and run again, a few times at most.
/// A failing disk becomes a refusal. An account makes one change at a time, so that one with many requests delays only
/// itself. Nothing else adds rows to the journal.
/// </summary>
public sealed class Changes(
    IDbContextFactory<WorkspaceDb> contexts, IServiceScopeFactory scopes, Saving saving, IEnumerable<IChangeWatcher> watchers, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>How many changes of an account may be queued: more than a person makes at once.</summary>
    private const int Waiting = 100;

    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetConcurrencyLimiter(account, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = Waiting }));

    private readonly AsyncLocal<string?> _inTurn = new();

    /// <summary>The context of a change.</summary>
    /// <param name="At">Now, in Swedish time.</param>
    public sealed record Moment(WorkspaceDb Db, Actor By, DateTimeOffset At)
    {
        /// <summary>Today's date in Sweden.</summary>
        public DateOnly Today => DateOnly.FromDateTime(At.DateTime);

        internal List<SavedEvent> Noted { get; } = [];

        /// <summary>
        /// Adds a journal row for an event that no aggregate records, and notifies the watchers of it when it is saved.
        /// </summary>
        public void Note(CouncilId council, DomainEvent happened)
        {
            Changes.Note(Db, council, happened, By, At);
            Noted.Add(new SavedEvent(council, happened));
        }
    }

    /// <summary>The result of a change in a scope of its own.</summary>
    /// <param name="By">Who the journal names; null when nothing in it belongs to a council.</param>
    public sealed record Made<T>(T Value, Actor? By = null);

    /// <summary>
    /// Makes a change in a council. Refused with <see cref="SignedOut"/> when the sign-in has ended, and with <see
    /// cref="NotFound"/> for a caller who is neither in the council nor an administrator.
    /// </summary>
    public Task<Result<T>> MakeAsync<T>(
        Caller caller, CouncilId council, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation = default) =>
        MakeAsync(caller, _ => Task.FromResult(council), ask, cancellation);

    /// <summary>Makes a change to a meeting; <see cref="NotFound"/> when the caller may not know of it.</summary>
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

    /// <summary>Makes a change to a meeting with a synchronous rule.</summary>
    public Task<Result<T>> ToMeetingAsync<T>(
        Caller caller, MeetingId id, Func<Meeting, Moment, Result<T>> ask, CancellationToken cancellation = default) =>
        ToMeetingAsync(caller, id, (meeting, moment) => Task.FromResult(ask(meeting, moment)), cancellation);

    /// <summary>Makes a change to the council itself with a rule that queries the database.</summary>
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
    /// Makes a change that is not requested by a signed-in member: a link is used, a council founded, an account changed.
    /// Each try has its own scope and transaction, which include what others save in the scope's context, such as Identity's
    /// stores.
    /// </summary>
    /// <param name="ask">Called with the scope's services and the time. It must check the right to act itself.</param>
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

    /// <summary>Saves the changes and events of a context's aggregates, in the name of an actor without a sign-in.</summary>
    /// <exception cref="DbUpdateException">Another change was saved first, or took the same number.</exception>
    public async Task SaveAsync(WorkspaceDb db, Actor by, DateTimeOffset at, CancellationToken cancellation = default) =>
        Tell(await WriteAsync(db, by, at, cancellation));

    /// <summary>
    /// Adds a journal row for an event that no aggregate records. The watchers are not notified: whoever saves does that.
    /// </summary>
    public static void Note(WorkspaceDb db, CouncilId council, DomainEvent happened, Actor by, DateTimeOffset at) =>
        db.Journal.Add(new JournalEntry(council, happened, by, at));

    /// <summary>
    /// Does something in the account's turn, changes in it included. For what others wait for: an account must not hold it
    /// while it waits for its own other changes.
    /// </summary>
    public async Task<Result<T>> InTurnAsync<T>(Caller caller, Func<Task<Result<T>>> make, CancellationToken cancellation = default)
    {
        // A change within a change of the same account would wait for itself.
        if (_inTurn.Value == caller.AccountId)
        {
            return await make();
        }

        using var turn = await _turns.AcquireAsync(caller.AccountId, 1, cancellation);
        _inTurn.Value = caller.AccountId;
        return turn.IsAcquired ? await make() : new NotSaved(SaveTrouble.Busy);
    }

    private Task<Result<T>> MakeAsync<T>(
        Caller caller, Func<WorkspaceDb, Task<CouncilId>> find, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation) =>
        InTurnAsync(caller, () => TryAsync(caller, find, ask, cancellation), cancellation);

    private Task<Result<T>> TryAsync<T>(
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
                // Another change was saved first, or took the same number.
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

        // Written unchanged, with its version as a condition: the database then refuses the whole save when it has changed,
        // also for two saves at the same moment.
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
