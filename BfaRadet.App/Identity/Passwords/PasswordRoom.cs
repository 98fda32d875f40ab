namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// Where passwords are hashed: half of the machine at most, and a short queue before it, so that a flood of sign-ins costs
/// neither pages nor meetings their time. Those who are known go before strangers, three of them to each stranger, and get to
/// wait where strangers are turned away.
/// </summary>
internal sealed class PasswordRoom
{
    private const int ForStrangers = 8, ForTheKnown = 64, KnownInARow = 3;

    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IDisposable>> _known = new(), _strangers = new();
    private int _free = Math.Max(1, Environment.ProcessorCount / 2);
    private int _inARow;

    /// <summary>A place to hash in until it is disposed; null when there are too many already.</summary>
    /// <param name="known">Signed in, or in a browser the account has used.</param>
    public async Task<IDisposable?> EnterAsync(bool known)
    {
        TaskCompletionSource<IDisposable> turn;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return new Place(this);
            }

            var queue = known ? _known : _strangers;
            if (queue.Count >= (known ? ForTheKnown : ForStrangers))
            {
                return null;
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            queue.Enqueue(turn);
        }

        return await turn.Task;
    }

    /// <summary>
    /// Hashes on a thread of its own. A hash takes a tenth of a second, and the threads that answer requests are as few as
    /// the processors: with one of them taken, all others wait in line for the rest.
    /// </summary>
    public static Task<T> ApartAsync<T>(Func<Task<T>> hash) => Task.Factory.StartNew(
        () => hash().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    private void Leave()
    {
        lock (_lock)
        {
            // Not always the known: one of them who goes on and on would keep all strangers out.
            var known = _known.Count > 0 && (_strangers.Count == 0 || _inARow < KnownInARow);
            _inARow = known ? _inARow + 1 : 0;
            if ((known ? _known : _strangers).TryDequeue(out var next))
            {
                next.SetResult(new Place(this));
            }
            else
            {
                _free++;
            }
        }
    }

    private sealed class Place(PasswordRoom room) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                room.Leave();
            }
        }
    }
}
