using System.Collections.Concurrent;

namespace BfaRadet.App.Web;

/// <summary>
/// Remembers what has been logged: each value once, and at most <paramref name="max"/> values, since anybody can make up
/// more.
/// </summary>
internal sealed class LoggedOnce(int max)
{
    private const int Longest = 200;

    private readonly ConcurrentDictionary<string, bool> _told = new();

    /// <summary>Whether it should be logged now.</summary>
    public bool IsNews(string what) => _told.Count < max && _told.TryAdd(Short(what), true);

    /// <summary>The part of it that is logged.</summary>
    public static string Short(string what) => what.Length > Longest ? what[..Longest] : what;
}
