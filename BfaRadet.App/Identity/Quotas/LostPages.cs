namespace BfaRadet.App.Identity.Quotas;

/// <summary>The pages of each account that have lost their connection and are kept for a browser that may come back, the oldest loss first.</summary>
internal sealed class LostPages
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedList<Action>> _lost = [];

    /// <summary>Notes a page as lost until what is returned is disposed: it has come back, or has ended.</summary>
    /// <param name="giveUp">Ends it; called at most once, and not any more when it was disposed.</param>
    public IDisposable Add(string account, Action giveUp)
    {
        lock (_lock)
        {
            if (!_lost.TryGetValue(account, out var pages))
            {
                _lost[account] = pages = [];
            }

            return new Lost(this, account, pages.AddLast(giveUp));
        }
    }

    /// <summary>Whether the account has one.</summary>
    public bool HasAny(string account)
    {
        lock (_lock)
        {
            return _lost.ContainsKey(account);
        }
    }

    /// <summary>Ends the one that was lost first; false when there is none.</summary>
    public bool GiveUpOldest(string account)
    {
        LinkedListNode<Action>? oldest;
        lock (_lock)
        {
            oldest = _lost.GetValueOrDefault(account)?.First;
            Remove(account, oldest);
        }

        oldest?.Value();
        return oldest is not null;
    }

    private void Remove(string account, LinkedListNode<Action>? page)
    {
        if (page?.List is { } pages)
        {
            pages.Remove(page);
            if (pages.Count == 0)
            {
                _lost.Remove(account);
            }
        }
    }

    private sealed class Lost(LostPages all, string account, LinkedListNode<Action> page) : IDisposable
    {
        public void Dispose()
        {
            lock (all._lock)
            {
                all.Remove(account, page);
            }
        }
    }
}
