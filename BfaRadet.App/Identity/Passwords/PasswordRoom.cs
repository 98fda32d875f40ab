using System.Threading.RateLimiting;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// Where passwords are hashed: half of the machine at most, and a short queue before it, so that a flood of sign-ins costs
/// neither pages nor meetings their time. Those who are known get to wait where strangers are turned away.
/// </summary>
internal sealed class PasswordRoom : IDisposable
{
    private const int ForAll = 8, ForTheKnown = 64;

    private readonly ConcurrencyLimiter _room = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = ForTheKnown,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A place to hash in until it is disposed; null when there are too many already.</summary>
    /// <param name="known">Signed in, or in a browser the account has used.</param>
    public async Task<IDisposable?> EnterAsync(bool known)
    {
        if (!known && _room.GetStatistics()?.CurrentQueuedCount >= ForAll)
        {
            return null;
        }

        var lease = await _room.AcquireAsync();
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }

    /// <summary>
    /// Hashes on a thread of its own. A hash takes a tenth of a second, and the threads that answer requests are as few as
    /// the processors: with one of them taken, all others wait in line for the rest.
    /// </summary>
    public static Task<T> ApartAsync<T>(Func<Task<T>> hash) => Task.Factory.StartNew(
        () => hash().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    public void Dispose() => _room.Dispose();
}
