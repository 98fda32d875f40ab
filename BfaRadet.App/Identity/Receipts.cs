using BfaRadet.App.Data.Accounts;
using System.Collections.Concurrent;

namespace BfaRadet.App.Identity;

/// <summary>
/// What a page says once, after a form has led to it: loading it anew then sends nothing again. In memory by sign-in, so that a
/// link in it is in no address, no cookie and no log.
/// </summary>
internal sealed class Receipts(TimeProvider clock)
{
    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Session, string Page), (Said Said, DateTimeOffset Until)> _waiting = new();

    /// <param name="Link">An address that is shown this once.</param>
    /// <param name="Whose">Whom it is for.</param>
    public sealed record Said(string? Text, string? Link = null, string? Whose = null);

    public void Leave(Caller caller, string page, Said said)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, old) in _waiting)
        {
            if (old.Until <= now)
            {
                _waiting.TryRemove(key, out _);
            }
        }

        _waiting[Key(caller, page)] = (said, now + _kept);
    }

    /// <summary>What waits for that page of the caller; null when nothing does.</summary>
    public Said? Take(Caller caller, string page) =>
        _waiting.TryRemove(Key(caller, page), out var found) && found.Until > clock.GetUtcNow() ? found.Said : null;

    private static (string, string) Key(Caller caller, string page) => ($"{caller.AccountId} {caller.Session}", page);
}
