using BfaRadet.App.Features.Meetings.Agenda.Importing;
using BfaRadet.Domain.Meetings.Agenda.Importing;
using BfaRadet.Domain.Meetings.History;
using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>A sheet of a workbook, or a table of text, as rows.</summary>
/// <param name="Hidden">How many rows are hidden in the file; they are read.</param>
internal sealed record LogSheet(string Name, IReadOnlyList<LogLine> Lines, int Hidden = 0);

/// <summary>
/// A log as a file or as what was pasted. What it is, is told by its bytes; nothing in it is run, followed or calculated, and no more is read
/// than a log has.
/// </summary>
internal static class LogFile
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Longest pasted text, in characters.</summary>
    public const int MaxPasted = 4_000_000;

    /// <summary>Most columns that are read.</summary>
    public const int MaxColumns = 60;

    /// <summary>Rows beside those of decisions: headings, and blank ones.</summary>
    internal const int MaxLines = LogReading.MaxRows + 1_000;

    public static Result<ValueList<LogSheet>> Read(byte[] bytes, DateOnly today)
    {
        if (bytes.Length == 0)
        {
            return new LogFileRefusal.Nothing();
        }

        var begins = bytes.AsSpan();
        if (begins.StartsWith("PK"u8))
        {
            return Workbook(bytes, today);
        }

        if (begins.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new LogFileRefusal.OtherFormat(LogFileFormat.OldWorkbook);
        }

        if (begins.StartsWith("%PDF"u8))
        {
            return new LogFileRefusal.OtherFormat(LogFileFormat.Pdf);
        }

        return PaperFile.Decode(bytes) is { } text ? ReadText(text, today) : new LogFileRefusal.OtherFormat(LogFileFormat.Other);
    }

    /// <summary>A table of text: pasted from a spreadsheet (tabs), or CSV. Or earlier minutes as text.</summary>
    public static Result<ValueList<LogSheet>> ReadText(string text, DateOnly today)
    {
        var table = Table(text);
        return (table.Refusal is LogFileRefusal.NotATable || table.Refusal is null && LogHeadings.RowOf(table.Value[0].Lines) is null)
            && text.Length <= PaperText.MaxLength && MinutesPaper.Read(PaperText.Lines(text), today) is { Count: > 0 } minutes
                ? (ValueList<LogSheet>)[new LogSheet(Minutes, minutes)]
                : table;
    }

    /// <summary>What the rows are called that minutes were read as.</summary>
    internal const string Minutes = "Protokoll";

    private static Result<ValueList<LogSheet>> Table(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new LogFileRefusal.Nothing();
        }

        // Said by some programs in a line of its own.
        var delimiter = "";
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            delimiter = text[4..5];
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end + 1 : text.Length)..];
        }

        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = delimiter.Length == 0,
            DetectDelimiterValues = [";", "\t", ",", "|"],
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            // A quote in the middle of a cell is a quote.
            BadDataFound = null,
            MaxFieldSize = LogLine.CellMax,
        };
        if (delimiter.Length > 0)
        {
            settings.Delimiter = delimiter;
        }

        var (lines, columns, filled) = (new List<LogLine>(), 0, 0);
        try
        {
            using var csv = new CsvParser(new StringReader(text), settings);
            for (var row = 1; csv.Read(); row++)
            {
                var cells = (csv.Record ?? []).Take(MaxColumns).Select(Unescaped).ToValueList();
                var line = new LogLine(row, cells);
                if (line.IsBlank)
                {
                    continue;
                }

                if (++filled > MaxLines)
                {
                    return new LogFileRefusal.TooManyRows(LogReading.MaxRows);
                }

                columns = Math.Max(columns, cells.Count);
                lines.Add(line);
            }
        }
        catch (CsvHelperException)
        {
            return new LogFileRefusal.TooMuchText();
        }

        return columns < 2 ? new LogFileRefusal.NotATable() : (Result<ValueList<LogSheet>>)(ValueList<LogSheet>)[new LogSheet("", lines)];
    }

    private static Result<ValueList<LogSheet>> Document(byte[] bytes, DateOnly today)
    {
        var paper = DocxLines.Read(bytes);
        return paper.Refusal is PaperRefusal.TextTooLong ? new LogFileRefusal.TooMuchText()
            : paper.Refusal is not null ? new LogFileRefusal.Broken()
            : MinutesPaper.Read(paper.Value, today) is { Count: > 0 } minutes ? (ValueList<LogSheet>)[new LogSheet(Minutes, minutes)]
            : new LogFileRefusal.OtherFormat(LogFileFormat.Document);
    }

    // What the product's own files have before a text that a spreadsheet would run.
    private static string Unescaped(string cell) => cell is ['\'', ..] && cell.AsSpan(1).TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? cell[1..] : cell;

    private static Result<ValueList<LogSheet>> Workbook(byte[] bytes, DateOnly today)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is null)
            {
                return zip.GetEntry("word/document.xml") is not null ? Document(bytes, today)
                    : new LogFileRefusal.OtherFormat(zip.GetEntry("content.xml") is not null ? LogFileFormat.OpenDocument : LogFileFormat.Other);
            }

            return XlsxSheets.Read(zip);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException or OverflowException)
        {
            return new LogFileRefusal.Broken();
        }
    }
}
