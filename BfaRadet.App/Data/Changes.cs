using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>
/// The one way in for a change: a fresh context, the actor with today's duties, the rule asked, everything saved in one
/// transaction, and then the doorbell. Who loses a race loads and asks again, three times at most. What the disk does not take is refused.
/// </summary>
public sealed class Changes(
    IDbContextFactory<WorkspaceDb> contexts, LiveFeed feed, Saving saving, AccountSessions sessions, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>What a rule is asked with.</summary>
    /// <param name="At">Now, in the municipality's time.</param>
    public sealed record Moment(WorkspaceDb Db, Actor By, DateTimeOffset At)
    {
        /// <summary>The day in the municipality.</summary>
        public DateOnly Today => DateOnly.FromDateTime(At.DateTime);
    }

    /// <summary>
    /// Makes a change in a council. One whose sign-in has ended is told that. One who is neither in it nor an administrator is told that there is no such thing.
    /// </summary>
    public Task<Result<T>> MakeAsync<T>(
        Caller caller, CouncilId council, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation = default) =>
        saving.TryAsync(() => TryAsync(caller, council, ask, cancellation));

    private async Task<Result<T>> TryAsync<T>(
        Caller caller, CouncilId council, Func<Moment, Task<Result<T>>> ask, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!sessions.Holds(caller))
            {
                return new AccountRefusal.SignedOut();
            }

            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var at = SwedishTime.Of(clock.GetUtcNow());
            if (await db.FindActorAsync(caller, council, DateOnly.FromDateTime(at.DateTime), cancellation) is not { } actor)
            {
                return new NotFound();
            }

            var result = await ask(new Moment(db, actor, at));
            if (result.IsRefused(out _))
            {
                return result;
            }

            if (await SettledSections.RefuseAsync(db, cancellation) is { } settled)
            {
                return settled;
            }

            try
            {
                var happened = await db.SaveAsync(actor, at, cancellation);
                feed.Changed(happened.SelectMany(h => Subject.Of(h.Council, h.Happened)));
                return result;
            }
            catch (DbUpdateException fault) when (attempt < Tries && Saving.TroubleOf(fault) is null)
            {
                // Someone else saved the same thing first, or took the same number.
            }
        }
    }

    /// <summary>Makes a change to a meeting that the caller may know of.</summary>
    public async Task<Result<T>> ToMeetingAsync<T>(
        Caller caller, MeetingId id, Func<Meeting, Moment, Task<Result<T>>> ask, CancellationToken cancellation = default)
    {
        CouncilId council;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            council = await db.Meetings.Where(m => m.Id == id).Select(m => m.Council).FirstOrDefaultAsync(cancellation);
        }

        return await MakeAsync<T>(caller, council, async moment =>
            await moment.Db.LoadMeetingAsync(id, cancellation) is { } meeting
            && (meeting.State != MeetingState.Preparing || moment.By.Has(Meeting.Preparers))
                ? await ask(meeting, moment with { By = meeting.Roles.Acting(moment.By) })
                : new NotFound(), cancellation);
    }

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
}
