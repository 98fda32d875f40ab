namespace BfaRadet.App.Writing.Server;

/// <summary>
/// What waits for the council's writer. Each account has a lane and the lanes take turns, one piece of work each: however much one hands in,
/// another waits for one piece of it at most. A lane has room for what a browser that keeps the protocol sends.
/// </summary>
internal sealed class WorkQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Queue<Lane> _turns = new();
    private readonly Queue<Work> _afterAll = new();
    private long _number;
    private bool _closed;

    /// <summary>A batch, or something to do.</summary>
    internal readonly record struct Work(WritingEngine.Push? Push, Action? Do, long Number);

    /// <summary>Puts a batch in its writer's lane; false when that is full, or nothing more is taken.</summary>
    public bool Add(WritingEngine.Push push)
    {
        lock (_lock)
        {
            var lane = LaneOf(push.Participant.Caller.AccountId);
            if (_closed || lane.Waiting.Count >= WritingLimits.WaitingOfAWriter || lane.Length + push.Steps.Length > WritingLimits.LengthWaitingOfAWriter
                || lane.Waiting.Count(w => w.Push?.Participant == push.Participant) >= WritingLimits.WaitingOfAParticipant)
            {
                return false;
            }

            lane.Length += push.Steps.Length;
            Put(lane, new Work(push, null, ++_number));
            return true;
        }
    }

    /// <summary>
    /// Something to do in the turn of one lane; without a lane it is done after all that waits, and before what comes. False when
    /// nothing more is taken.
    /// </summary>
    public bool Add(Action work, string? lane)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return false;
            }

            var added = new Work(null, work, ++_number);
            if (lane is null)
            {
                _afterAll.Enqueue(added);
            }
            else
            {
                Put(LaneOf(lane), added);
            }

            return true;
        }
    }

    /// <summary>Takes nothing more, when nothing waits; false when something does.</summary>
    public bool Close()
    {
        lock (_lock)
        {
            return _closed = _turns.Count + _afterAll.Count == 0;
        }
    }

    /// <summary>Whose turn it is; null when nothing waits.</summary>
    /// <param name="batchesOnly">Null also when it is not a batch's turn: then nothing is taken.</param>
    public Work? Next(bool batchesOnly = false)
    {
        lock (_lock)
        {
            var last = _afterAll.TryPeek(out var after) ? after.Number : long.MaxValue;
            for (var left = _turns.Count; left > 0; left--)
            {
                var lane = _turns.Peek();
                var work = lane.Waiting.Peek();
                if (work.Number > last)
                {
                    // It came later than what waits for all before it.
                    _turns.Enqueue(_turns.Dequeue());
                    continue;
                }

                if (batchesOnly && work.Push is null)
                {
                    return null;
                }

                _turns.Dequeue();
                lane.Waiting.Dequeue();
                lane.Length -= work.Push?.Steps.Length ?? 0;
                if (lane.Waiting.Count > 0)
                {
                    _turns.Enqueue(lane);
                }
                else
                {
                    _lanes.Remove(lane.Name);
                }

                return work;
            }

            return batchesOnly || !_afterAll.TryDequeue(out var next) ? null : next;
        }
    }

    private Lane LaneOf(string name) => _lanes.TryGetValue(name, out var lane) ? lane : new Lane(name);

    private void Put(Lane lane, Work work)
    {
        lane.Waiting.Enqueue(work);
        if (lane.Waiting.Count == 1)
        {
            _lanes[lane.Name] = lane;
            _turns.Enqueue(lane);
        }
    }

    private sealed class Lane(string name)
    {
        public string Name => name;

        public Queue<Work> Waiting { get; } = new();

        /// <summary>Of the batches, in characters.</summary>
        public int Length { get; set; }
    }
}
