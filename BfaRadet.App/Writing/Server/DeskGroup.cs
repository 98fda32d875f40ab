namespace BfaRadet.App.Writing.Server;

/// <summary>The batches that are judged together and will share one commit.</summary>
internal sealed class DeskGroup(TimeProvider clock)
{
    private readonly Dictionary<MinutesRoom, List<Batch>> _byRoom = [];

    private readonly DateTimeOffset _at = SwedishTime.Of(clock.GetUtcNow());

    public List<MinutesStore.Row> Rows { get; } = [];

    public List<(MinutesDesk.Push Push, Batch Batch)> Batches { get; } = [];

    /// <summary>All that was in them is gone already: nothing to save, but the writer waits for the receipt.</summary>
    public List<(MinutesDesk.Push Push, Batch Batch)> Empty { get; } = [];

    /// <summary>Sent before, and on disk.</summary>
    public List<MinutesDesk.Push> Repeated { get; } = [];

    /// <summary>What judging has taken so far, in statements.</summary>
    public long Spent { get; set; }

    /// <summary>No more fits into one commit: who waits for the first of them should not wait for all.</summary>
    public bool IsFull => Spent >= MinutesLimits.StatementsInACommit || Rows.Count >= MinutesLimits.BatchesInACommit;

    public IEnumerable<MinutesRoom> Rooms => _byRoom.Keys;

    public IEnumerable<KeyValuePair<MinutesRoom, List<Batch>>> ByRoom => _byRoom;

    public int VersionOf(MinutesRoom room) => room.Version + Pending(room).Sum(b => b.Count);

    public bool Has(MinutesRoom room, Guid batch) => Batches.Exists(b => b.Batch.Id == batch && b.Push.Seat.Room == room);

    public void Add(MinutesDesk.Push push, Judgement judgement)
    {
        var seat = push.Seat;
        var batch = new Batch(push.Batch, seat.Id, seat.Name, _at, new RawJson(judgement.Steps), judgement.Count);
        if (batch.Count == 0)
        {
            Empty.Add((push, batch));
            return;
        }

        Rows.Add(new MinutesStore.Row(seat.Room.Item, VersionOf(seat.Room) + batch.Count, seat.Member, batch));
        Batches.Add((push, batch));
        if (!_byRoom.TryGetValue(seat.Room, out var batches))
        {
            _byRoom[seat.Room] = batches = [];
        }

        batches.Add(batch);
    }

    /// <summary>All steps after a version, those of this group too, as one array.</summary>
    public string StepsSince(MinutesRoom room, int version, MinutesStore store)
    {
        var arrays = (room.Since(version) ?? store.Since(room.Item, version)).Concat(Pending(room))
            .Select(batch => batch.Steps.Text[1..^1]);
        return $"[{string.Join(',', arrays)}]";
    }

    private IReadOnlyList<Batch> Pending(MinutesRoom room) => _byRoom.TryGetValue(room, out var batches) ? batches : [];
}
