using System.Net;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// The line in which what strangers send waits for its turn, some seconds at most. Turns go by lot: with ever new addresses
/// nobody can be told from anybody else, and first come would be whoever sends most. An address, and the networks around it,
/// has fewer tickets for every turn it had in the last minutes; a right password gives its turn back.
/// </summary>
internal sealed class StrangersLine(int places, int longest, TimeSpan longestWait, TimeProvider clock)
{
    /// <summary>How much a turn of the address itself, of its network and of what lies around that counts for it.</summary>
    private static readonly double[] _counts = [1, 1 / 4.0, 1 / 16.0];

    private static readonly TimeSpan _remembered = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly List<Waiting> _line = [];

    // By network, of this period and the one before: forgotten at once a period, whatever a flood has filled them with.
    private Dictionary<string, int> _turns = [], _before = [];
    private DateTimeOffset _since = clock.GetUtcNow();
    private int _free = places;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _line.Count;
            }
        }
    }

    /// <summary>A turn until it is disposed; null when the wait was too long, or the line, and others had more tickets.</summary>
    /// <exception cref="OperationCanceledException">The sender is gone.</exception>
    public async Task<Turn?> EnterAsync(IPAddress? address, CancellationToken cancellation)
    {
        var waiting = new Waiting(Network.Around(address));
        lock (_lock)
        {
            Forget();
            if (_free > 0)
            {
                _free--;
                return Begin(waiting);
            }

            _line.Add(waiting);
            if (_line.Count > longest)
            {
                TurnAwayOne();
            }
        }

        try
        {
            return await waiting.Turn.Task.WaitAsync(longestWait, clock, cancellation);
        }
        catch (Exception end) when (end is TimeoutException or OperationCanceledException)
        {
            lock (_lock)
            {
                _line.Remove(waiting);
            }

            // It may have come in the same moment.
            var turn = waiting.Turn.Task.IsCompletedSuccessfully ? await waiting.Turn.Task : null;
            if (end is OperationCanceledException)
            {
                turn?.Dispose();
                throw;
            }

            return turn;
        }
    }

    private Turn Begin(Waiting waiting)
    {
        foreach (var network in waiting.Networks)
        {
            _turns[network] = _turns.GetValueOrDefault(network) + 1;
        }

        return new Turn(this, waiting.Networks);
    }

    private void End()
    {
        lock (_lock)
        {
            Forget();
            if (_line.Count == 0)
            {
                _free++;
                return;
            }

            var next = Drawn();
            _line.Remove(next);
            next.Turn.SetResult(Begin(next));
        }
    }

    private void GiveBack(IEnumerable<string> networks)
    {
        lock (_lock)
        {
            foreach (var network in networks)
            {
                var had = _turns.ContainsKey(network) ? _turns : _before;
                if (had.TryGetValue(network, out var turns) && turns > 0)
                {
                    had[network] = turns - 1;
                }
            }
        }
    }

    private Waiting Drawn()
    {
        var tickets = _line.ConvertAll(TicketsOf);
        var left = Random.Shared.NextDouble() * tickets.Sum();
        for (var at = 0; at < _line.Count - 1; at++)
        {
            left -= tickets[at];
            if (left < 0)
            {
                return _line[at];
            }
        }

        return _line[^1];
    }

    // Whoever has the fewest tickets, by lot among equals: the latest, turned away always, would be the person among a flood.
    private void TurnAwayOne()
    {
        var tickets = _line.ConvertAll(TicketsOf);
        var fewest = tickets.Min();
        var equals = Enumerable.Range(0, _line.Count).Where(at => tickets[at] <= fewest).ToList();
        var away = equals[Random.Shared.Next(equals.Count)];
        _line[away].Turn.SetResult(null);
        _line.RemoveAt(away);
    }

    private double TicketsOf(Waiting waiting)
    {
        var turns = 1.0;
        for (var at = 0; at < waiting.Networks.Length; at++)
        {
            turns += _counts[at] * (_turns.GetValueOrDefault(waiting.Networks[at]) + _before.GetValueOrDefault(waiting.Networks[at]));
        }

        return 1 / (turns * turns);
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        if (now - _since < _remembered)
        {
            return;
        }

        (_before, _turns) = (now - _since < 2 * _remembered ? _turns : [], []);
        _since = now;
    }

    /// <summary>A turn to send something.</summary>
    internal sealed class Turn(StrangersLine line, IReadOnlyList<string> networks) : IDisposable
    {
        private int _ended, _right;

        /// <summary>It was a person who may come in: it does not count against others from the same address.</summary>
        public void WasRight()
        {
            if (Interlocked.Exchange(ref _right, 1) == 0)
            {
                line.GiveBack(networks);
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                line.End();
            }
        }
    }

    private sealed class Waiting(string[] networks)
    {
        public string[] Networks => networks;

        public TaskCompletionSource<Turn?> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
