using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Minutes as they are written, for browsers and other tools (docs/minutes-protocol.md). Apart from the Blazor circuit, so
/// that a lost circuit never stops the writing. Holds nothing and decides nothing.
/// </summary>
[Authorize]
internal sealed class WritingHub(
    Participants participants, WritingEngine engine, DocumentHistory history, WritingLimits limits, AccountQuotas quotas, MeetingQueries queries,
    LiveFeed feed, TimeProvider clock) : Hub<IWritingClient>
{
    public const string Address = "/hubs/protokoll";

    private Caller Caller => Caller.From(Context.User) ?? throw new HubException("Du är inte inloggad.");

    /// <summary>Opens the minutes of an item: the document as it is, and each change after it as <see cref="IWritingClient.Steps"/>.</summary>
    public async Task<Joined?> Join(Guid meeting, Guid item)
    {
        using var turn = await quotas.JoinAsync(Caller.AccountId, Context.ConnectionAborted);
        return !turn.IsAcquired ? throw new HubException(QuotaTexts.Joins) : await participants.JoinAsync(Context.ConnectionId, Caller, new MeetingId(meeting), new AgendaItemId(item), Context.ConnectionAborted)
        ?? (Context.ConnectionAborted.IsCancellationRequested ? null : throw new HubException(WritingTexts.NotHere));
    }

    public Task Leave(Guid item) => participants.LeaveAsync(Context.ConnectionId, new AgendaItemId(item));

    /// <summary>
    /// Hands in steps made on a version. The receipt is the batch among the changes that everybody gets; a no comes as
    /// <see cref="IWritingClient.Declined"/>. The same batch twice is one.
    /// </summary>
    public async Task Push(Guid item, Guid batch, int version, RawJson steps)
    {
        if (Find(item) is not { } participant)
        {
            await Clients.Caller.Declined(new AgendaItemId(item), batch, Declined.NoRight, WritingTexts.NotHere);
        }
        else if (!limits.Allows(participant.Caller, participant.Document.Meeting))
        {
            await Clients.Caller.Declined(participant.Document.Item, batch, Declined.Wait, WritingTexts.TooOften);
        }
        else if (engine.Take(new WritingEngine.Push(participant, batch, version, steps.Text)))
        {
            return;
        }

        // What follows on the connection waits with it: who floods is answered, and slowly.
        await quotas.DeclinedAsync(Caller.AccountId, Context.ConnectionAborted);
    }

    /// <summary>What was written after a version, oldest first.</summary>
    public Task<IReadOnlyList<Batch>> Since(Guid item, int version) => LookBackAsync(Sitting(item), participant => history.SinceAsync(participant, version));

    /// <summary>The document as it was at a version.</summary>
    public Task<RawJson> At(Guid item, int version) => LookBackAsync(Sitting(item), participant => history.AtAsync(participant, version));

    /// <summary>All changes from the beginning, without their steps.</summary>
    public Task<IReadOnlyList<Moment>> History(Guid item) => LookBackAsync(Sitting(item), history.AllAsync);

    /// <summary>Lifts a passage out of the minutes and their history. Null when it is done, otherwise why not, in Swedish.</summary>
    public async Task<string?> Lift(Guid item, int version, int from, int to)
    {
        var participant = Sitting(item);
        if (!limits.Allows(participant.Caller, participant.Document.Meeting))
        {
            return WritingTexts.TooOften;
        }

        var result = await engine.Of(participant.Document.Council).LiftAsync(participant, version, from, to);
        feed.Changed(Subject.Journal(participant.Document.Council));
        return result.IsRefused(out var refusal) ? RefusalTexts.Of(refusal) : null;
    }

    /// <summary>What the editor completes.</summary>
    public async Task<CompletionWords> Words(Guid item) =>
        Sitting(item) is { Document: var document } && await queries.SharedAsync(document.Council, document.Meeting) is { } meeting
            ? CompletionWords.Of(meeting, clock.Today())
            : throw new HubException(WritingTexts.NotHere);

    /// <summary>Where one's caret is; the others who write are told.</summary>
    public Task Cursor(Guid item, int version, int anchor, int head) =>
        Find(item) is { Rights.Write: true } participant && participant.MayPoint()
            ? Clients.OthersInGroup(participant.Document.Writers).Cursor(participant.Document.Item, participant.Id, version, anchor, head)
            : Task.CompletedTask;

    public override Task OnDisconnectedAsync(Exception? exception) => participants.LeaveAllAsync(Context.ConnectionId);

    private async Task<T> LookBackAsync<T>(Participant participant, Func<Participant, Task<T>> look)
    {
        using var turn = await quotas.ReadHistoryAsync(participant.Caller.AccountId, Context.ConnectionAborted);
        return turn.IsAcquired ? await look(participant) : throw new HubException(QuotaTexts.HistoryReads);
    }

    private Participant? Find(Guid item) => participants.Find(Context.ConnectionId, new AgendaItemId(item));

    private Participant Sitting(Guid item) => Find(item) ?? throw new HubException(WritingTexts.NotHere);
}
