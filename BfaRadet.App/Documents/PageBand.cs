using System.Globalization;

namespace BfaRadet.App.Documents;

/// <summary>
/// A line of text at the head or foot of every page. <c>{page}</c> and <c>{pages}</c> stand for the page's number and
/// how many there are. Text that does not fit is cut with an ellipsis, the left before the right.
/// </summary>
public sealed record PageBand(string Left, string Right)
{
    public const string Page = "{page}";

    public const string Pages = "{pages}";

    public static PageBand Empty { get; } = new("", "");

    /// <summary>With "1 (4)" to the right, as Swedish minutes are numbered.</summary>
    public static PageBand Numbered(string left) => new(left, $"{Page} ({Pages})");

    public bool IsEmpty => Left.Length == 0 && Right.Length == 0;

    /// <summary>One of the texts with its numbers put in.</summary>
    internal static string Fill(string text, int page, int pages) => text
        .Replace(Page, page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(Pages, pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
