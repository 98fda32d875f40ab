namespace BfaRadet.App.Ui;

internal static class Shortening
{
    /// <summary>The text, or its beginning with an ellipsis: at most <paramref name="max"/> characters.</summary>
    public static string Shortened(this string text, int max) => text.Length <= max ? text : string.Concat(text.AsSpan(0, max - 1), "…");
}
