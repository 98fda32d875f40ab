using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>
/// The styles, under the ids of Word's own: Word shows them as Rubrik 1 and so on, and its outline and contents work.
/// The font is named with one to fall back on; it is not in the file.
/// </summary>
internal static class DocxStyles
{
    public const string Lead = "Lead";
    public const string Small = "Small";
    public const string Table = "MinutesTable";
    public const string PlainTable = "MinutesPlainTable";
    public const string CloseTable = "MinutesCloseTable";

    /// <summary>The colour of the line under the head of a table.</summary>
    public const string StrongLine = "4D5259";

    private const string Typeface = "Source Sans 3";
    private const string Ink = "1A1C21";
    private const string Grey = "5C6169";

    public static Styles Build(string language)
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Typeface, HighAnsi = Typeface, ComplexScript = "Calibri" },
                new Color { Val = Ink },
                new FontSize { Val = "21" },
                new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl(),
                new SpacingBetweenLines { After = "130", Line = "300", LineRule = LineSpacingRuleValues.Exact }))));
        styles.Append(Paragraph("Normal", "Normal", null, null, isDefault: true));
        for (var level = 1; level <= 6; level++)
        {
            styles.Append(Heading(level));
        }

        styles.Append(
            Paragraph(Lead, "Lead", Spacing(0, 180, 350), Size("24")),
            Paragraph(Small, "Small", Spacing(0, 100, 250), Size("18", Grey)),
            Paragraph("ListParagraph", "List Paragraph", Spacing(0, 50, 300), null),
            Paragraph("Header", "header", Spacing(0, 0, 240), Size("17", Grey)),
            Paragraph("Footer", "footer", Spacing(0, 0, 240), Size("17", Grey)),
            Toc(1),
            Toc(2),
            Toc(3),
            new Style(
                new StyleName { Val = "Hyperlink" },
                new StyleRunProperties(new Color { Val = "0D4D8C" }, new Underline { Val = UnderlineValues.Single }))
            { Type = StyleValues.Character, StyleId = "Hyperlink" },
            NormalTable(),
            LookOfTable(Table, "Minutes Table", BorderValues.Single),
            LookOfTable(PlainTable, "Minutes Plain Table", BorderValues.None),
            LookOfTable(CloseTable, "Minutes Close Table", BorderValues.None, spacing: 0));
        return styles;
    }

    /// <summary>What to take where the typeface is missing: others of its kind, the one most like it first.</summary>
    public static Fonts Fonts() => new(new Font(
        new AltName { Val = "Source Sans Pro,Calibri,Carlito,Arial" },
        new Panose1Number { Val = "020B0503030403020204" },
        new FontCharSet { Val = "00" },
        new FontFamily { Val = FontFamilyValues.Swiss },
        new Pitch { Val = FontPitchValues.Variable })
    { Name = Typeface });

    private static Style Heading(int level)
    {
        var (size, before, after, line) = level switch
        {
            1 => ("42", 480, 200, 520),
            2 => ("28", 420, 100, 370),
            3 => ("23", 280, 60, 310),
            _ => ("21", 200, 40, 300),
        };
        var style = Paragraph(
            $"Heading{level}",
            $"heading {level}",
            [new KeepNext(), new KeepLines(), .. Spacing(before, after, line), new OutlineLevel { Val = level - 1 }],
            [new Bold(), new FontSize { Val = size }]);
        style.InsertAfter(new NextParagraphStyle { Val = "Normal" }, style.GetFirstChild<BasedOn>());
        return style;
    }

    private static Style Toc(int level) => Paragraph(
        $"TOC{level}",
        $"toc {level}",
        [.. Spacing(0, 50, 300), new Indentation { Left = (340 * (level - 1)).ToString(System.Globalization.CultureInfo.InvariantCulture) }],
        null);

    private static Style Paragraph(
        string id, string name, IReadOnlyList<OpenXmlElement>? paragraph, IReadOnlyList<OpenXmlElement>? run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(new StyleParagraphProperties(paragraph));
        }

        if (run is not null)
        {
            style.Append(new StyleRunProperties(run));
        }

        return style;
    }

    private static Style NormalTable() => new(
        new StyleName { Val = "Normal Table" },
        new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Margins()))
    { Type = StyleValues.Table, StyleId = "TableNormal", Default = true };

    private static Style LookOfTable(string id, string name, BorderValues lines, int spacing = 30)
    {
        var style = new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "TableNormal" },
            new StyleParagraphProperties(Spacing(spacing, spacing, 270)),
            new StyleRunProperties(new FontSize { Val = "20" }),
            new StyleTableProperties(
                new TableBorders(
                    new BottomBorder { Val = lines, Size = 4, Color = "BDC2C9" },
                    new InsideHorizontalBorder { Val = lines, Size = 4, Color = "BDC2C9" }),
                Margins()))
        { Type = StyleValues.Table, StyleId = id };
        return style;
    }

    private static TableCellMarginDefault Margins() => new(
        new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = 200, Type = TableWidthValues.Dxa });

    // In twentieths of a point.
    private static OpenXmlElement[] Spacing(int before, int after, int line) =>
        [new SpacingBetweenLines { Before = Text(before), After = Text(after), Line = Text(line), LineRule = LineSpacingRuleValues.Exact }];

    private static OpenXmlElement[] Size(string halfPoints, string? colour = null) => colour is null
        ? [new FontSize { Val = halfPoints }]
        : [new Color { Val = colour }, new FontSize { Val = halfPoints }];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
