using BfaRadet.Domain.Privacy;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>Keeps personal identity numbers out of the minutes, whatever a browser sends (dataskyddslagen 3 kap. 10 §).</summary>
internal static class NumberGuard
{
    /// <summary>Whether a change makes a valid number that did not stand there before. What stood there may be edited away.</summary>
    public static bool Adds(string before, string after)
    {
        var known = Numbers(before).ToList();
        return Numbers(after).Any(number => !known.Remove(number));
    }

    private static IEnumerable<string> Numbers(string text) => TextGuard.Read(text)
        .Where(found => found.IsRefused)
        .Select(found => text.Substring(found.Start, found.Length));
}
