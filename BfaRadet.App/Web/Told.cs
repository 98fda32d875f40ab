using System.Collections.Concurrent;

namespace BfaRadet.App.Web;

/// <summary>What has been said in the log already: each thing once, and no more than so many, for anybody can invent more.</summary>
internal sealed class Told(int most)
{
    private const int Longest = 200;

    private readonly ConcurrentDictionary<string, bool> _told = new();

    /// <summary>Whether it is to be said now.</summary>
    public bool IsNews(string what) => _told.Count < most && _told.TryAdd(Short(what), true);

    /// <summary>As much of it as is said.</summary>
    public static string Short(string what) => what.Length > Longest ? what[..Longest] : what;
}
