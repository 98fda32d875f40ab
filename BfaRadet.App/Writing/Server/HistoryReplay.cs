using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>An authority for what may take its time, so that nobody's keystroke waits for a look back. One at a time in a council.</summary>
internal sealed class HistoryReplay
{
    // Few and small, and never disposed: none holds more than a number.
    private readonly ConcurrentDictionary<CouncilId, SemaphoreSlim> _turns = new();

    /// <summary>A document some arrays of steps later.</summary>
    /// <param name="document">Null for the empty one.</param>
    public async Task<string> ReplayAsync(CouncilId council, string? document, IEnumerable<string> steps)
    {
        var turn = _turns.GetOrAdd(council, _ => new SemaphoreSlim(1));
        await turn.WaitAsync();
        try
        {
            return await OnDeepStackAsync(() =>
            {
                // An engine takes some milliseconds to make, and is gone with the look back.
                using var authority = new Authority();
                return authority.Replay(document ?? authority.Empty, $"[{string.Join(',', steps.Select(s => s[1..^1]))}]");
            });
        }
        finally
        {
            turn.Release();
        }
    }

    private static Task<T> OnDeepStackAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        }, maxStackSize: 16 * 1024 * 1024)
        { IsBackground = true, Name = "minutes history" }.Start();
        return done.Task;
    }
}
