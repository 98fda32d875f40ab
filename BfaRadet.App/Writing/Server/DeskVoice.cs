using BfaRadet.Domain;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Writing.Server;

/// <summary>What a desk says to those who write and read. Nobody waits for anybody to hear it.</summary>
internal sealed class DeskVoice(
    MinutesStore store, MinutesHistory history, IHubContext<MinutesHub, IMinutesClient> hub, ILogger<MinutesDesk> log)
{
    /// <summary>To the one who sent it alone.</summary>
    public void Decline(MinutesDesk.Push push, Declined kind, string why) =>
        _ = hub.Clients.Client(push.Seat.Connection).Declined(push.Seat.Room.Item, push.Batch, kind, why);

    /// <summary>What is on disk, to all who have the document open.</summary>
    public void Tell(MinutesRoom room, int from, IReadOnlyList<Batch> batches) =>
        _ = hub.Clients.Group(room.Group).Steps(room.Item, from, batches);

    /// <summary>A receipt for what left nothing to save.</summary>
    public void TellEmpty(MinutesDesk.Push push, Batch batch) =>
        _ = hub.Clients.Client(push.Seat.Connection).Steps(push.Seat.Room.Item, push.Seat.Room.Version, [batch]);

    /// <summary>The history reads otherwise now.</summary>
    public void TellAnew(MinutesRoom room) => _ = hub.Clients.Group(room.Group).Anew(room.Item);

    /// <summary>The receipt once more, with all that was missed: as far back as this one may look.</summary>
    public void TellAgain(MinutesDesk.Push push)
    {
        var (room, on) = (push.Seat.Room, Math.Clamp(push.On, 0, push.Seat.Room.Version));
        if (push.Seat.ReadsFrom is null)
        {
            _ = hub.Clients.Client(push.Seat.Connection).Steps(room.Item, on, room.Since(on) ?? store.Since(room.Item, on));
        }
        else
        {
            // What one may see is asked of the database, and no keystroke waits for that.
            _ = Task.Run(() => TellWhatMayBeSeenAsync(push.Seat, room.Item, on));
        }
    }

    private async Task TellWhatMayBeSeenAsync(Seat seat, AgendaItemId item, int on)
    {
        try
        {
            await hub.Clients.Client(seat.Connection).Steps(item, on, await history.SinceAsync(seat, on));
        }
        catch (Exception fault)
        {
            log.DeskFailed(fault);
        }
    }
}
