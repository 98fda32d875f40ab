using BfaRadet.Domain.Meetings.Proceedings;
using System.Collections.Concurrent;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>
/// The ballot boxes of closed votes. The choices are only here, as counts, until the vote is ended: counts stored in the
/// database next to who has voted would reveal the choices in its old pages and copies. The price: a restart of the server
/// loses the box, and the vote must be repeated. The ballots of one vote, open or closed, are processed one at a time, since
/// they share a row; correctness rests on the version of that row and not on this queue.
/// </summary>
public sealed class BallotBoxes
{
    private readonly ConcurrentDictionary<VoteId, Box> _boxes = new();

    /// <summary>Runs with exclusive access to the box of a vote, so that the box agrees with what is saved.</summary>
    public async Task<T> WithAsync<T>(VoteId vote, Func<Box, Task<T>> use)
    {
        var box = _boxes.GetOrAdd(vote, _ => new Box());
        await box.Door.WaitAsync();
        try
        {
            return await use(box);
        }
        finally
        {
            box.Door.Release();
        }
    }

    /// <summary>Removes the box.</summary>
    public void Remove(VoteId vote) => _boxes.TryRemove(vote, out _);

    public sealed class Box
    {
        internal SemaphoreSlim Door { get; } = new(1);

        public VoteCount Count { get; private set; }

        public void Put(VoteChoice choice) => Count = Count.With(choice);
    }
}
