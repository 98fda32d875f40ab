namespace BfaRadet.App.Data;

/// <summary>
/// Wakes background work after a change. Only a hint: what another process saved, or what was saved without <see
/// cref="Changes"/>, is found when the wait times out.
/// </summary>
public sealed class WorkSignal(TimeProvider clock) : IChangeWatcher
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    private TaskCompletionSource _next = New();

    /// <summary>Read it before looking for work, so that nothing in between is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Saved(IReadOnlyList<SavedEvent> happened) => Raise();

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    /// <summary>Waits for the signal, or for the timeout.</summary>
    public async Task WaitAsync(Task next, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(next, Task.Delay(_longestWait, clock, over.Token));
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
