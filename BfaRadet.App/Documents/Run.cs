namespace BfaRadet.App.Documents;

/// <summary>
/// Text in one style. A line feed in it is a line break; U+00AD is a place where a word may be divided.
/// </summary>
/// <param name="Link">
/// <c>#name</c> leads to the block with that anchor; otherwise an absolute http, https, mailto or tel address. A link
/// that leads nowhere is printed as plain text.
/// </param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Link = null)
{
    /// <summary>The address to open; null when the link is to an anchor, or of a kind we do not print.</summary>
    internal Uri? Address =>
        Uri.TryCreate(Link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel"
            ? address
            : null;

    /// <summary>The anchor that the link leads to, or null.</summary>
    internal string? Target => Link is ['#', .. { Length: > 0 } name] ? name : null;

    public static implicit operator Run(string text) => new(text);
}
