using System.Text;

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
    /// <summary>The address to open, in ASCII; null when the link is to an anchor, or of a kind we do not print.</summary>
    internal Uri? Address
    {
        get
        {
            if (!Uri.TryCreate(CleanText.Of(Link ?? ""), UriKind.Absolute, out var asked) || asked.Scheme is not ("http" or "https" or "mailto" or "tel"))
            {
                return null;
            }

            // Some hosts can be read as they are written but not as they are sent.
            var sent = asked.GetComponents(UriComponents.AbsoluteUri | UriComponents.NormalizedHost, UriFormat.UriEscaped);
            return Uri.TryCreate(sent, UriKind.Absolute, out var address) && Ascii.IsValid(address.OriginalString) ? address : null;
        }
    }

    /// <summary>The anchor that the link leads to, or null.</summary>
    internal string? Target => Link is ['#', .. { Length: > 0 } name] ? name : null;

    public static implicit operator Run(string text) => new(text);
}
