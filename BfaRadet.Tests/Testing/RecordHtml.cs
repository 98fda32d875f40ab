using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using System.Text.RegularExpressions;

namespace BfaRadet.Tests.Testing;

/// <summary>The minutes as the HTML file that is handed out.</summary>
public static partial class RecordHtml
{
    /// <param name="seal">Null while the minutes are a draft.</param>
    public static string Of(MinutesRecord record, Seal? seal) => HtmlWriter.Write(MinutesLayout.Of(record, seal));

    /// <summary>Without the marks around what no line may break, so that words are found as they are said.</summary>
    public static string Unmarked(string html) => Kept().Replace(html, "$1");

    [GeneratedRegex("<span class=\"unbroken\">(.*?)</span>")]
    private static partial Regex Kept();
}
