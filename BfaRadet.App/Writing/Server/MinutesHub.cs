using BfaRadet.App.Account;
using BfaRadet.App.Account.Quotas;
using BfaRadet.App.Components.Shared;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Minutes as they are written, for browsers and other tools (docs/minutes-protocol.md). Apart from the Blazor circuit, so
/// that a lost circuit never stops the writing. Holds nothing and decides nothing.
/// </summary>
[Authorize]
internal sealed class MinutesHub(
    MinutesSeats seats, MinutesDesk desk, MinutesHistory history, MinutesLimits limits, AccountQuotas quotas, MeetingQueries queries,
    LiveFeed feed, TimeProvider clock) : Hub<IMinutesClient>
{
    public const string Address = "/hubs/protokoll";

    private Caller Caller => Caller.From(Context.User) ?? throw new HubException("Du är inte inloggad.");

    /// <summary>Opens the minutes of an item: the document as it is, and each change after it as <see cref="IMinutesClient.Steps"/>.</summary>
    public async Task<Joined?> Join(Guid meeting, Guid item)
    {
        using var turn = await quotas.JoinAsync(Caller.AccountId, Context.ConnectionAborted);
        return !turn.IsAcquired ? throw new HubException(QuotaTexts.Joins) : await seats.JoinAsync(Context.ConnectionId, Caller, new MeetingId(meeting), new AgendaItemId(item), Context.ConnectionAborted)
        ?? (Context.ConnectionAborted.IsCancellationRequested ? null : throw new HubException(MinutesTexts.NotHere));
    }

    public Task Leave(Guid item) => seats.LeaveAsync(Context.ConnectionId, new AgendaItemId(item));

    /// <summary>
    /// Hands in steps made on a version. The receipt is the batch among the changes that everybody gets; a no comes as
    /// <see cref="IMinutesClient.Declined"/>. The same batch twice is one.
    /// </summary>
    public async Task Push(Guid item, Guid batch, int version, RawJson steps)
    {
        if (Find(item) is not { } seat)
        {
            await Clients.Caller.Declined(new AgendaItemId(item), batch, Declined.NoRight, MinutesTexts.NotHere);
        }
        else if (!limits.Allows(seat.Caller, seat.Room.Meeting))
        {
            await Clients.Caller.Declined(seat.Room.Item, batch, Declined.Wait, MinutesTexts.TooOften);
        }
        else if (desk.Take(new MinutesDesk.Push(seat, batch, version, steps.Text)))
        {
            return;
        }

        // What follows on the connection waits with it: who floods is answered, and slowly.
        await quotas.DeclinedAsync(Caller.AccountId, Context.ConnectionAborted);
    }

    /// <summary>What was written after a version, oldest first.</summary>
    public Task<IReadOnlyList<Batch>> Since(Guid item, int version) => LookBackAsync(Sitting(item), seat => history.SinceAsync(seat, version));

    /// <summary>The document as it was at a version.</summary>
    public Task<RawJson> At(Guid item, int version) => LookBackAsync(Sitting(item), seat => history.AtAsync(seat, version));

    /// <summary>All changes from the beginning, without their steps.</summary>
    public Task<IReadOnlyList<Moment>> History(Guid item) => LookBackAsync(Sitting(item), history.AllAsync);

    /// <summary>Lifts a passage out of the minutes and their history. Null when it is done, otherwise why not, in Swedish.</summary>
    public async Task<string?> Lift(Guid item, int version, int from, int to)
    {
        var seat = Sitting(item);
        if (!limits.Allows(seat.Caller, seat.Room.Meeting))
        {
            return MinutesTexts.TooOften;
        }

        var result = await desk.Of(seat.Room.Council).LiftAsync(seat, version, from, to);
        feed.Changed(Subject.Journal(seat.Room.Council));
        return result.IsRefused(out var refusal) ? RefusalTexts.Of(refusal) : null;
    }

    /// <summary>What the editor completes.</summary>
    public async Task<MinutesWords> Words(Guid item) =>
        Sitting(item) is { Room: var room } && await queries.SharedAsync(room.Council, room.Meeting) is { } meeting
            ? MinutesWords.Of(meeting, clock.Today())
            : throw new HubException(MinutesTexts.NotHere);

    /// <summary>Where one's caret is; the others who write are told.</summary>
    public Task Cursor(Guid item, int version, int anchor, int head) =>
        Find(item) is { Rights.Write: true } seat && seat.MayPoint()
            ? Clients.OthersInGroup(seat.Room.Writers).Cursor(seat.Room.Item, seat.Id, version, anchor, head)
            : Task.CompletedTask;

    public override Task OnDisconnectedAsync(Exception? exception) => seats.LeaveAllAsync(Context.ConnectionId);

    private async Task<T> LookBackAsync<T>(Seat seat, Func<Seat, Task<T>> look)
    {
        using var turn = await quotas.ReadHistoryAsync(seat.Caller.AccountId, Context.ConnectionAborted);
        return turn.IsAcquired ? await look(seat) : throw new HubException(QuotaTexts.HistoryReads);
    }

    private Seat? Find(Guid item) => seats.Find(Context.ConnectionId, new AgendaItemId(item));

    private Seat Sitting(Guid item) => Find(item) ?? throw new HubException(MinutesTexts.NotHere);
}
