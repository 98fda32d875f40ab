namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// Counts tries, so many in a quarter for each key. A try is counted before it is known how it goes, or many at once would
/// all come before the first was counted; one that succeeds is given back. In memory: a restart begins anew.
/// </summary>
internal sealed class Attempts(TimeProvider clock, int most)
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tries> _tried = [];

    /// <summary>In the order they end: a flood of keys costs the next try nothing.</summary>
    private readonly Queue<(string Key, DateTimeOffset Until)> _ends = new();

    public int Most => most;

    /// <summary>Which try it is, from 1; null when there are no more, and until when.</summary>
    public int? Take(string key, out DateTimeOffset until)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            LetGo(now);
            if (!_tried.TryGetValue(key, out var tried))
            {
                tried = new Tries(0, now + _window, Told: false);
                _ends.Enqueue((key, tried.Until));
            }

            until = tried.Until;
            if (tried.Count >= most)
            {
                return null;
            }

            _tried[key] = tried with { Count = tried.Count + 1 };
            return tried.Count + 1;
        }
    }

    /// <summary>The try was none: it succeeded, or was not made.</summary>
    public void GiveBack(string key)
    {
        lock (_lock)
        {
            if (_tried.TryGetValue(key, out var tried) && tried.Count > 0)
            {
                _tried[key] = tried with { Count = tried.Count - 1 };
            }
        }
    }

    /// <summary>True once for a key that has no more tries, until its quarter is over.</summary>
    public bool TellOnce(string key)
    {
        lock (_lock)
        {
            if (!_tried.TryGetValue(key, out var tried) || tried.Told || tried.Count < most)
            {
                return false;
            }

            _tried[key] = tried with { Told = true };
            return true;
        }
    }

    /// <summary>Until when a key has no more tries; null when it has.</summary>
    public DateTimeOffset? UsedUpUntil(string key)
    {
        lock (_lock)
        {
            LetGo(clock.GetUtcNow());
            return _tried.TryGetValue(key, out var tried) && tried.Count >= most ? tried.Until : null;
        }
    }

    /// <summary>How many keys have no more tries now.</summary>
    public int UsedUp
    {
        get
        {
            lock (_lock)
            {
                LetGo(clock.GetUtcNow());
                return _tried.Values.Count(tried => tried.Count >= most);
            }
        }
    }

    /// <summary>Begins anew for a key, as after the right password.</summary>
    public void Forget(string key)
    {
        lock (_lock)
        {
            _tried.Remove(key);
        }
    }

    private readonly record struct Tries(int Count, DateTimeOffset Until, bool Told);

    private void LetGo(DateTimeOffset now)
    {
        while (_ends.TryPeek(out var end) && end.Until <= now)
        {
            _ends.Dequeue();
            if (_tried.TryGetValue(end.Key, out var tried) && tried.Until <= now)
            {
                _tried.Remove(end.Key);
            }
        }
    }
}
