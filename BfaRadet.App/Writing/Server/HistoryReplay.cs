using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// An authority for what may take its time, looking back and redacting, so that nobody's keystroke waits for it. One at a time in
/// a council.
/// </summary>
internal sealed class HistoryReplay
{
    // Few and small, and never disposed: none holds more than a number.
    private readonly ConcurrentDictionary<CouncilId, SemaphoreSlim> _turns = new();

    /// <summary>A document some arrays of steps later.</summary>
    /// <param name="document">Null for the empty one.</param>
    public Task<string> ReplayAsync(CouncilId council, string? document, IEnumerable<string> steps) => InTurnAsync(council, authority =>
        authority.Replay(document ?? authority.Empty, $"[{string.Join(',', steps.Select(s => s[1..^1]))}]"));

    /// <summary>What redacting a passage comes to, as JSON.</summary>
    /// <param name="batches">All that was ever written in the document.</param>
    /// <exception cref="Jint.Runtime.JavaScriptException">There is nothing to redact there.</exception>
    /// <exception cref="StoppedException">It took too much to find out.</exception>
    public Task<string> RedactAsync(DocumentPlace document, string batches, int on, int from, int to) => InTurnAsync(document.Council, authority =>
        authority.Redact(batches, on, from, to, document.Owner.RedactionSentence, OpenDocuments.BetweenKeyframes));

    private async Task<string> InTurnAsync(CouncilId council, Func<Authority, string> work)
    {
        var turn = _turns.GetOrAdd(council, _ => new SemaphoreSlim(1));
        await turn.WaitAsync();
        try
        {
            return await OnDeepStackAsync(() =>
            {
                // An engine takes some milliseconds to make, and is gone with the work.
                using var authority = new Authority();
                return work(authority);
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
        { IsBackground = true, Name = "document history" }.Start();
        return done.Task;
    }
}
