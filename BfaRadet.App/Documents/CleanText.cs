using System.Xml;

namespace BfaRadet.App.Documents;

/// <summary>Text that any file can hold.</summary>
internal static class CleanText
{
    /// <summary>Half a surrogate becomes U+FFFD, a tab a space; what XML cannot hold is left out. Line feeds stay.</summary>
    public static string Of(string text) => string.Concat(text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes()
        .Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
        .Select(rune => rune.ToString()));
}
