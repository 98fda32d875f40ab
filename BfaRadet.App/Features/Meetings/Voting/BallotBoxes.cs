using BfaRadet.Domain.Meetings.Proceedings;
using System.Collections.Concurrent;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>
/// The ballot boxes of closed votes. What was chosen lies here as numbers and nowhere else until the vote is ended: had the
/// database counted along beside who has voted, its former pages and its copies would tell who chose what. The price is that
/// a server that stops takes the box with it; the vote is then taken again. The ballots of one vote, open or closed, are taken one
/// by one, for they share a row; that the row stays right is the work of its version and not of this queue.
/// </summary>
public sealed class BallotBoxes
{
    private readonly ConcurrentDictionary<VoteId, Box> _boxes = new();

    /// <summary>Runs alone with the box of a vote, so that what is saved and what lies in it agree.</summary>
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
