using BfaRadet.Domain.Privacy;

namespace BfaRadet.App.Writing.Server;

/// <summary>Keeps personal identity numbers out of documents, whatever a browser sends (dataskyddslagen 3 kap. 10 §).</summary>
internal static class NumberGuard
{
    /// <summary>Whether a change makes a valid number that did not stand there before. What stood there may be edited away.</summary>
    /// <param name="before">The passages that were changed, as they stood.</param>
    /// <param name="after">As they stand now.</param>
    public static bool Adds(IEnumerable<string> before, IEnumerable<string> after, DateOnly today)
    {
        var known = before.SelectMany(text => Numbers(text, today)).ToList();
        return after.SelectMany(text => Numbers(text, today)).Any(number => !known.Remove(number));
    }

    private static IEnumerable<string> Numbers(string text, DateOnly today) => TextGuard.Read(text, today)
        .Where(found => found.IsRefused)
        .Select(found => text.Substring(found.Start, found.Length));
}
