using BfaRadet.Domain.Privacy;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>Keeps personal identity numbers out of the minutes, whatever a browser sends (dataskyddslagen 3 kap. 10 §).</summary>
internal static class NumberGuard
{
    /// <summary>Whether a change makes a valid number that did not stand there before. What stood there may be edited away.</summary>
    public static bool Adds(string before, string after, DateOnly today)
    {
        var known = Numbers(before, today).ToList();
        return Numbers(after, today).Any(number => !known.Remove(number));
    }

    private static IEnumerable<string> Numbers(string text, DateOnly today) => TextGuard.Read(text, today)
        .Where(found => found.IsRefused)
        .Select(found => text.Substring(found.Start, found.Length));
}
