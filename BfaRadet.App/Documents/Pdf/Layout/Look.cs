using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// Measures of the page, in points. A4 with a wide left margin, since minutes are punched and bound; 10.5 on 15 points
/// gives some 80 letters a line.
/// </summary>
internal static class Look
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Left = 92;
    public const double Right = 78;
    public const double Top = 86;
    public const double Bottom = 72;
    public const double Width = PageWidth - Left - Right;
    public const double Height = PageHeight - Top - Bottom;

    /// <summary>Baselines of the texts at the head and the foot, from the top and from the bottom of the page.</summary>
    public const double HeaderBaseline = 50;
    public const double FooterRoom = 44;

    public const double ListIndent = 17;
    public const double ColumnGap = 12;
    public const double CellPadding = 3.5;
    public const double ClosePadding = 0.5;
    public const double PlainPadding = 1.5;
    public const double Hairline = 0.5;

    public static readonly Colour Ink = new(0.10, 0.11, 0.13);

    // 6.6:1 against white, so small text can be grey and still be read by all (WCAG 2.2 1.4.3 asks for 4.5).
    public static readonly Colour Grey = new(0.36, 0.38, 0.41);
    public static readonly Colour LinkBlue = new(0.05, 0.30, 0.55);
    public static readonly Colour Line = new(0.74, 0.76, 0.79);
    public static readonly Colour StrongLine = new(0.30, 0.32, 0.35);

    public static readonly Setting Body = new(10.5, 15, 0, 6.5);
    public static readonly Setting Lead = new(12, 17.5, 0, 9);
    public static readonly Setting Small = new(8.8, 12.5, 0, 5) { Colour = Grey };
    public static readonly Setting InCell = new(9.8, 13.5, 0, 2);
    public static readonly Setting SmallInCell = new(8.6, 12, 0, 2) { Colour = Grey };
    public static readonly Setting Band = new(8.6, 12, 0, 0) { Colour = Grey };

    /// <summary>How a heading of a level is set.</summary>
    public static Setting Heading(int level) => level switch
    {
        1 => new(21, 26, 24, 10) { Bold = true },
        2 => new(14, 18.5, 21, 5) { Bold = true },
        3 => new(11.5, 15.5, 14, 3) { Bold = true },
        4 => new(10.5, 15, 10, 2) { Bold = true },
        _ => new(10.5, 15, 8, 2) { Italic = true },
    };
}

/// <summary>How text is set: type size, distance between baselines, and space around, in points.</summary>
internal sealed record Setting(double Size, double Leading, double Before, double After)
{
    public Colour Colour { get; init; } = Look.Ink;

    public bool Bold { get; init; }

    public bool Italic { get; init; }
}

/// <summary>sRGB, each part 0-1.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    public string Fill => $"{PdfSyntax.Number(Red)} {PdfSyntax.Number(Green)} {PdfSyntax.Number(Blue)} rg\n";
}
