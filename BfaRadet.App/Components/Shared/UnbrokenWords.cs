using System.Text.RegularExpressions;

namespace BfaRadet.App.Components.Shared;

/// <summary>What a line is never broken in: a clock time, a range of them, a number with its unit, a paragraf, a word that begins with a letter and a hyphen.</summary>
internal static partial class UnbrokenWords
{
    [GeneratedRegex(@"(?:kl\. )?\d{1,2}[.:]\d{2}(?:[–-]\d{1,2}[.:]\d{2})?|§{1,2} \d+(?:[–-]\d+)?|\b\d+ (?:min|st|kr|år|%)(?!\w)|(?<![\p{L}\d-])\p{L}-\p{L}{1,24}(?!\w)")]
    public static partial Regex All();
}
