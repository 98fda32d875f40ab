using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Documents as they are written, for browsers and other tools (docs/minutes-protocol.md). Apart from the Blazor circuit, so
/// that a lost circuit never stops the writing. Holds nothing and decides nothing.
/// </summary>
[Authorize]
internal sealed class WritingHub(
    Participants participants, WritingEngine engine, DocumentHistory history, WritingLimits limits, AccountQuotas quotas) : Hub<IWritingClient>
{
    public const string Address = "/hubs/protokoll";

    private Caller Caller => Caller.From(Context.User) ?? throw new HubException("Du är inte inloggad.");

    /// <summary>Opens a document: as it is now, and each change after it as <see cref="IWritingClient.Steps"/>.</summary>
    public async Task<Joined?> Join(Guid parent, Guid document)
    {
        using var turn = await quotas.JoinAsync(Caller.AccountId, Context.ConnectionAborted);
        return !turn.IsAcquired ? throw new HubException(QuotaTexts.Joins)
            : await participants.JoinAsync(
                Context.ConnectionId, Caller, new DocumentParent(parent), new DocumentId(document), Context.ConnectionAborted)
            ?? (Context.ConnectionAborted.IsCancellationRequested ? null : throw new HubException(WritingTexts.NotHere));
    }

    public Task Leave(Guid document) => participants.LeaveAsync(Context.ConnectionId, new DocumentId(document));

    /// <summary>
    /// Submits steps made on a version. The receipt is the batch among the changes that everybody gets; a no comes as
    /// <see cref="IWritingClient.Declined"/>. The same batch twice is one.
    /// </summary>
    public async Task Push(Guid document, Guid batch, int version, RawJson steps)
    {
        if (Find(document) is not { } participant)
        {
            await Clients.Caller.Declined(new DocumentId(document), batch, Declined.NoRight, WritingTexts.NotHere);
        }
        else if (!limits.Allows(participant.Caller, participant.Document.Place.Parent))
        {
            await Clients.Caller.Declined(participant.Document.Id, batch, Declined.Wait, WritingTexts.TooOften);
        }
        else if (engine.Take(new WritingEngine.Push(participant, batch, version, steps.Text)))
        {
            return;
        }

        // What follows on the connection waits with it: who floods is answered, and slowly.
        await quotas.DeclinedAsync(Caller.AccountId, Context.ConnectionAborted);
    }

    /// <summary>What was written after a version, oldest first.</summary>
    public Task<IReadOnlyList<Batch>> Since(Guid document, int version) => LookBackAsync(Joined(document), participant => history.SinceAsync(participant, version));

    /// <summary>The document as it was at a version.</summary>
    public Task<RawJson> At(Guid document, int version) => LookBackAsync(Joined(document), participant => history.AtAsync(participant, version));

    /// <summary>All changes from the beginning, without their steps.</summary>
    public Task<IReadOnlyList<Moment>> History(Guid document) => LookBackAsync(Joined(document), history.AllAsync);

    /// <summary>Takes a passage out of the document and its history. Null when it is done, otherwise why not, in Swedish.</summary>
    [HubMethodName("Lift")]
    public async Task<string?> Redact(Guid document, int version, int from, int to)
    {
        var participant = Joined(document);
        if (!limits.Allows(participant.Caller, participant.Document.Place.Parent))
        {
            return WritingTexts.TooOften;
        }

        var result = await engine.RedactAsync(participant, version, from, to);
        return result.IsRefused(out var refusal) ? RefusalTexts.Of(refusal) : null;
    }

    /// <summary>What the editor completes.</summary>
    public async Task<CompletionWords> Words(Guid document)
    {
        var place = Joined(document).Document.Place;
        return await place.Owner.FindWordsAsync(place) ?? throw new HubException(WritingTexts.NotHere);
    }

    /// <summary>Where one's caret is; the others who write are told.</summary>
    public Task Cursor(Guid document, int version, int anchor, int head) =>
        Find(document) is { Rights.Write: true } participant && participant.MayPoint()
            ? Clients.OthersInGroup(participant.Document.Writers).Cursor(participant.Document.Id, participant.Id, version, anchor, head)
            : Task.CompletedTask;

    public override Task OnDisconnectedAsync(Exception? exception) => participants.LeaveAllAsync(Context.ConnectionId);

    private async Task<T> LookBackAsync<T>(Participant participant, Func<Participant, Task<T>> look)
    {
        using var turn = await quotas.ReadHistoryAsync(participant.Caller.AccountId, Context.ConnectionAborted);
        return turn.IsAcquired ? await look(participant) : throw new HubException(QuotaTexts.HistoryReads);
    }

    private Participant? Find(Guid document) => participants.Find(Context.ConnectionId, new DocumentId(document));

    private Participant Joined(Guid document) => Find(document) ?? throw new HubException(WritingTexts.NotHere);
}
