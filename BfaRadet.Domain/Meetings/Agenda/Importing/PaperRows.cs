using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>Reads rows of a table, each as an item.</summary>
internal sealed class PaperRows(ValueList<KnownResponsible> register)
{
    /// <summary>What each column holds, when the row names them; null for a row that is none of names.</summary>
    public static List<PaperColumn?>? Columns(PaperLine row)
    {
        if (!row.IsRow)
        {
            return null;
        }

        var columns = row.Cells.Select(PaperWords.Column).ToList();
        var (known, filled) = (columns.Count(column => column is not null), row.Cells.Count(cell => cell.Length > 0));
        if (known < 2 || known * 2 < filled)
        {
            return null;
        }

        var hasTitle = columns.Contains(PaperColumn.Title);
        columns = [.. columns.Select(column => column == PaperColumn.NumberOrTitle ? hasTitle ? PaperColumn.Number : PaperColumn.Title : column)];
        return columns.Contains(PaperColumn.Title) ? columns : null;
    }

    // A row that was typed with blanks lacks the cells that are empty.
    public static bool Fits(PaperLine row, IReadOnlyList<PaperColumn?> columns) => row.Cells.Count >= columns.Count
        || !row.Cells.Where((cell, at) => columns[at] is PaperColumn.Presenter or PaperColumn.Kind && (PaperClock.Whole(cell) is not null || PaperWords.Dnr(cell) is not null)).Any();

    /// <summary>A row that holds an item: a title beside a time, a number or a mark.</summary>
    public static bool Tells(PaperLine row) => row.IsRow && !row.Cells.Any(PaperWords.IsPageNumber) && row.Cells.Count(cell => cell.Length > 0) > 1
        && row.Cells.Any(cell => cell.Length > 0 && (PaperClock.Whole(cell) is not null || PaperWords.Dnr(cell) is not null || PaperMarks.IsMark(cell)))
        && row.Cells.Any(cell => cell.Count(char.IsLetter) > 3 && PaperClock.Whole(cell) is null)
        && PaperWords.Label(row.Cells[0].TrimEnd(':', ' ')) is null;

    /// <summary>A row under named columns; null when it says nothing.</summary>
    public PaperItem? ByColumns(PaperLine row, IReadOnlyList<PaperColumn?> columns, bool afterBlank)
    {
        string CellOf(PaperColumn column) => Enumerable.Range(0, Math.Min(columns.Count, row.Cells.Count)).Where(at => columns[at] == column)
            .Select(at => row.Cells[at]).FirstOrDefault(cell => cell.Length > 0 && cell is not ("–" or "-" or "—" or "." or "x")) ?? "";
        var number = PaperMarks.Of(new PaperLine(CellOf(PaperColumn.Number) + " "))?.Number ?? 0;
        var item = new PaperItem(number);
        var title = CellOf(PaperColumn.Title);
        title = number == 0 && PaperMarks.Of(new PaperLine(title)) is { IsBullet: false, Rest.Length: > 0 } mark && !columns.Contains(PaperColumn.Number) ? mark.Rest : title;
        if (PaperWords.Kind(CellOf(PaperColumn.Kind), letters: true) is { } kind)
        {
            item.Take(kind);
        }

        foreach (var column in (PaperColumn[])[PaperColumn.Clock, PaperColumn.Minutes])
        {
            if (PaperClock.Whole(CellOf(column), isMinutes: true) is { } time)
            {
                item.Take(time);
            }
        }

        if (PaperClock.Whole(CellOf(PaperColumn.Until)) is { From: { } until })
        {
            item.Until(until);
        }

        item.Presenter(CellOf(PaperColumn.Presenter));
        if (CellOf(PaperColumn.Dnr) is { Length: > 0 } dnr)
        {
            item.Dnr(PaperWords.Dnr(dnr)?.Number ?? dnr);
        }

        item.Attachment(CellOf(PaperColumn.Attachments));
        if (CellOf(PaperColumn.Background) is { Length: > 0 } background)
        {
            item.Background(background);
        }

        if (CellOf(PaperColumn.Proposal) is { Length: > 0 } proposal)
        {
            item.Proposal(proposal);
            item.EndProposal();
        }

        // Cells under no name that is known are kept with the item.
        foreach (var cell in row.Cells.Where((cell, at) => cell.Any(char.IsLetterOrDigit) && (at >= columns.Count || columns[at] is null)))
        {
            item.Background(cell);
        }

        if (title.Length == 0)
        {
            return row.Cells.All(cell => !cell.Any(char.IsLetterOrDigit)) ? null : item;
        }

        ReadCell(item, title, columns.Contains(PaperColumn.Presenter), afterBlank);
        return item;
    }

    /// <summary>A row of a table without names of columns: each cell by what it is, the first that is nothing else the title.</summary>
    public PaperItem? ByCells(PaperLine row, bool afterBlank)
    {
        var item = new PaperItem(PaperMarks.Of(new PaperLine(row.Cells[0] + " ")) is { Rest: "", Number: { } number } ? number : 0);
        var title = "";
        var said = item.Number > 0;
        foreach (var cell in row.Cells.Skip(item.Number > 0 ? 1 : 0).Where(cell => cell.Any(char.IsLetterOrDigit)))
        {
            if (PaperClock.Whole(cell, isMinutes: title.Length > 0) is { } time)
            {
                item.Take(time);
                said = true;
            }
            else if (PaperWords.Dnr(cell) is { } dnr && dnr.Length >= cell.Length - 5)
            {
                item.Dnr(dnr.Number);
                said = true;
            }
            else if (title.Length > 0 && PaperWords.Kind(cell, letters: true) is { } kind)
            {
                item.Take(kind);
                said = true;
            }
            else if (PaperWords.IsAttachments(cell))
            {
                item.Attachment(cell);
            }
            else if (title.Length == 0)
            {
                title = PaperMarks.Of(new PaperLine(cell)) is { IsBullet: false, Rest.Length: > 0 } mark ? mark.Rest : cell;
                said |= title != cell;
            }
            else if (!item.HasPresenter && (PaperWords.IsPresenter(cell) || PaperWords.IsName(cell) || cell.Length < 50))
            {
                item.Presenter(cell);
            }
            else
            {
                item.Background(cell);
            }
        }

        if (title.Length == 0 || !said)
        {
            return null;
        }

        ReadCell(item, title, item.HasPresenter, afterBlank);
        return item;
    }

    // The first line of a cell is the title, and what stands under it is about the item.
    private void ReadCell(PaperItem item, string cell, bool plain, bool afterBlank)
    {
        var parts = cell.Split('\n');
        item.Read(parts[0], register, plain);
        foreach (var part in parts.Skip(1))
        {
            PaperItemLines.Take(item, new PaperLine(part), afterBlank);
        }
    }
}
