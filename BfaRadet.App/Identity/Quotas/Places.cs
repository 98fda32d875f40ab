using System.Collections.Concurrent;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>How much of one kind each account has at a time.</summary>
/// <param name="max">What an account may have.</param>
internal sealed class Places(int max)
{
    private readonly ConcurrentDictionary<string, int> _taken = new();

    /// <summary>A place until it is disposed; null when the account has all it may have.</summary>
    public IDisposable? Take(string account)
    {
        if (_taken.AddOrUpdate(account, 1, (_, count) => count + 1) <= max)
        {
            return new Place(this, account);
        }

        Leave(account);
        return null;
    }

    /// <summary>A place until it is disposed, for what is there already: it may be one more than an account may have.</summary>
    public IDisposable Keep(string account)
    {
        _taken.AddOrUpdate(account, 1, (_, count) => count + 1);
        return new Place(this, account);
    }

    /// <summary>Whether another would find a place.</summary>
    public bool HasRoom(string account) => TakenBy(account) < max;

    /// <summary>How many the account has now.</summary>
    public int TakenBy(string account) => _taken.GetValueOrDefault(account);

    private void Leave(string account)
    {
        if (_taken.AddOrUpdate(account, 0, (_, count) => count - 1) <= 0)
        {
            _taken.TryRemove(KeyValuePair.Create(account, 0));
        }
    }

    private sealed class Place(Places places, string account) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                places.Leave(account);
            }
        }
    }
}
