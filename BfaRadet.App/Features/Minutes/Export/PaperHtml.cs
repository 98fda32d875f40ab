using BfaRadet.App.Documents;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>The minutes as one accessible HTML file that asks for nothing from anywhere.</summary>
public static class PaperHtml
{
    /// <param name="seal">Null while the minutes are a draft.</param>
    public static string Of(MinutesPaper paper, Seal? seal) => HtmlWriter.Write(MinutesLayout.Of(paper, seal));
}
