namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>A page's size in points: A4 upright, or laid across for a table that is too wide. The margins are the same.</summary>
internal sealed record Sheet(double PageWidth, double PageHeight)
{
    public static Sheet Upright { get; } = new(Look.PageWidth, Look.PageHeight);

    public static Sheet Across { get; } = new(Look.PageHeight, Look.PageWidth);

    public double Width => PageWidth - Look.Left - Look.Right;

    public double Height => PageHeight - Look.Top - Look.Bottom;

    public double FooterBaseline => PageHeight - Look.FooterRoom;
}
