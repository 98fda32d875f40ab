namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>An authority for what may take its time, so that nobody's keystroke waits for a look back. One at a time.</summary>
internal sealed class MinutesReader : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private Authority? _authority;

    /// <summary>A document some arrays of steps later.</summary>
    /// <param name="document">Null for the empty one.</param>
    public async Task<string> ReplayAsync(string? document, IEnumerable<string> steps)
    {
        await _turn.WaitAsync();
        try
        {
            return await OnDeepStackAsync(() =>
            {
                _authority ??= new Authority();
                return _authority.Replay(document ?? _authority.Empty, $"[{string.Join(',', steps.Select(s => s[1..^1]))}]");
            });
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _authority?.Dispose();
        _turn.Dispose();
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
