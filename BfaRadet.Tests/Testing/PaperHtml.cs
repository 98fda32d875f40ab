using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Export;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.Tests.Testing;

/// <summary>The minutes as the HTML file that is handed out.</summary>
public static class PaperHtml
{
    /// <param name="seal">Null while the minutes are a draft.</param>
    public static string Of(MinutesPaper paper, Seal? seal) => HtmlWriter.Write(MinutesLayout.Of(paper, seal));
}
