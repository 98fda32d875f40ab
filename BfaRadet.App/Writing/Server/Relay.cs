using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Writing.Server;

/// <summary>What a writer says to those who write and read. Nobody waits for anybody to hear it.</summary>
internal sealed class Relay(
    DocumentStore store, DocumentHistory history, IHubContext<WritingHub, IWritingClient> hub, ILogger<WritingEngine> log)
{
    /// <summary>To the one who sent it alone.</summary>
    public void Decline(WritingEngine.Push push, Declined kind, string why) =>
        _ = hub.Clients.Client(push.Participant.Connection).Declined(push.Participant.Document.Id, push.Batch, kind, why);

    /// <summary>What is on disk, to all who have the document open.</summary>
    public void Tell(OpenDocument document, int from, IReadOnlyList<Batch> batches) =>
        _ = hub.Clients.Group(document.Group).Steps(document.Id, from, batches);

    /// <summary>A receipt for what left nothing to save.</summary>
    public void TellEmpty(WritingEngine.Push push, Batch batch) =>
        _ = hub.Clients.Client(push.Participant.Connection).Steps(push.Participant.Document.Id, push.Participant.Document.Version, [batch]);

    /// <summary>The history reads otherwise now.</summary>
    public void TellAnew(OpenDocument document) => _ = hub.Clients.Group(document.Group).Anew(document.Id);

    /// <summary>The receipt once more, with all that was missed: as far back as this one may look.</summary>
    public void TellAgain(WritingEngine.Push push)
    {
        var (document, on) = (push.Participant.Document, Math.Clamp(push.On, 0, push.Participant.Document.Version));
        if (push.Participant.ReadsFrom is null)
        {
            _ = hub.Clients.Client(push.Participant.Connection).Steps(document.Id, on, document.Since(on) ?? store.Since(document.Id, on));
        }
        else
        {
            // What one may see is asked of the database, and no keystroke waits for that.
            _ = Task.Run(() => TellWhatMayBeSeenAsync(push.Participant, document.Id, on));
        }
    }

    private async Task TellWhatMayBeSeenAsync(Participant participant, DocumentId document, int on)
    {
        try
        {
            await hub.Clients.Client(participant.Connection).Steps(document, on, await history.SinceAsync(participant, on));
        }
        catch (Exception fault)
        {
            log.WriterFailed(fault);
        }
    }
}
