using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>One reading of one paper, from its first line to its last.</summary>
internal sealed class AgendaPaperReading(IReadOnlyList<PaperLine> lines, DateOnly today, ValueList<KnownResponsible> register)
{
    /// <summary>What begins an item in this paper.</summary>
    private enum Shape
    {
        None,
        Table,
        Numbers,
        Clocks,
        Bullets,
        Plain,
    }

    private readonly PaperHeadReading _head = new(today);
    private readonly List<PaperItem> _items = [];
    private readonly List<LeftOutLine> _leftOut = [];
    private readonly Dictionary<string, PaperItem> _byTitle = [];
    private readonly HashSet<int> _starts = [];
    private Shape _shape;
    private AgendaItemKind? _section;
    private IReadOnlyList<PaperColumn?>? _columns;
    private int _first;
    private int _level;

    // Of the line that is read.
    private bool _afterBlank;
    private LeftOutReason? _block;
    private bool _isTrailing;
    private bool _isOtherTable;

    public PaperAgenda Read()
    {
        _first = FirstLine();
        _shape = FindShape();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsBlank)
            {
                _afterBlank = true;
                _block = _block is LeftOutReason.People ? null : _block;
                _columns = _block is null ? _columns : null;
                continue;
            }

            if (PaperWords.IsMinutesHeading(lines[at].Text) && _items.Count > 0 && lines[at].Cells.Count == 0)
            {
                foreach (var rest in lines.Skip(at).Where(line => !line.IsBlank))
                {
                    Leave(rest, LeftOutReason.OtherDocument);
                }

                break;
            }

            Take(at, lines[at]);
            _afterBlank = false;
        }

        _items.ForEach(item => item.Complete());
        return new(_head.Head, Texts(), [.. _leftOut]);
    }

    /// <summary>The heading of the agenda, if items follow it; what stands before it is not looked at for items.</summary>
    private int FirstLine()
    {
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            if (!lines[at].IsRow && PaperWords.IsAgendaHeading(lines[at].Text)
                && lines.Skip(at + 1).Take(12).Any(line => line.IsRow || PaperMarks.Of(line) is not null || PaperClock.AtStart(line.Text) is not null
                    || (!line.IsBlank && line.Text.Length < 120)))
            {
                // The last of several contents lists would pass over the first; one among the items is an item.
                var before = lines.Take(at).Count(line => PaperMarks.Of(line) is { IsBullet: false, IsPlain: false });
                var after = lines.Skip(at + 1).Count(line => PaperMarks.Of(line) is { IsBullet: false, IsPlain: false });
                if (before == 0 || after >= before)
                {
                    return at;
                }
            }
        }

        return 0;
    }

    private Shape FindShape()
    {
        var body = Enumerable.Range(_first, lines.Count - _first)
            .TakeWhile(at => !(PaperWords.IsMinutesHeading(lines[at].Text) && at > _first)).Where(at => !lines[at].IsBlank).ToList();
        if (lines.Any(line => line.IsRow && Columns(line) is not null) || body.Count(at => RowTells(lines[at])) > 1)
        {
            _first = 0;
            return Shape.Table;
        }

        var text = body.Where(at => !lines[at].IsRow || !PaperWords.IsPageNumber(lines[at].Text)).ToList();
        Number(text);
        if (_starts.Count > 1 || (_starts.Count == 1 && _first > 0))
        {
            return Shape.Numbers;
        }

        _starts.Clear();
        var clocks = text.Where(at => PaperClock.AtStart(Bare(at)) is { } clock && clock.Length < Bare(at).Length).ToList();
        if (clocks.Count > 1)
        {
            _starts.UnionWith(clocks);
            return Shape.Clocks;
        }

        var bullets = text.Where(at => PaperMarks.Of(lines[at]) is { IsBullet: true }).ToList();
        if (bullets.Count > 1)
        {
            _level = bullets.Min(at => lines[at].Level);
            _starts.UnionWith(bullets.Where(at => lines[at].Level <= _level));
            return Shape.Bullets;
        }

        var plain = text.Where(at => at > _first || _first == 0).Where(IsShort).ToList();
        var tells = plain.Count(at => AgendaLineKinds.Recognise(Bare(at)) != AgendaItemKind.Decision || PaperClock.Duration(Bare(at)) is not null || PaperWords.Dnr(Bare(at)) is not null);
        if (plain.Count > 0 && (lines[_first] is var heading && PaperWords.IsAgendaHeading(heading.Text) || (tells > 1 && plain.Count * 3 > text.Count * 2)))
        {
            _level = plain.Min(at => lines[at].Level);
            _starts.UnionWith(plain.Where(at => lines[at].Level <= _level + 1));
            return Shape.Plain;
        }

        return Shape.None;
    }

    private string Bare(int at) => PaperMarks.Of(lines[at]) is { IsBullet: true } mark ? mark.Rest : lines[at].Text;

    private bool IsShort(int at) => lines[at].Text is { Length: < 140 } text && !text.EndsWith('?')
        && (!text.EndsWith('.') || text.Length < 70) && PaperMarks.Of(lines[at]) is null;

    /// <summary>The numbered lines that are items: in sequence, at the depth that sections leave.</summary>
    private void Number(List<int> body)
    {
        var last = 0;
        var blank = true;
        var proposal = false;
        var inList = 0;
        int? level = null;
        var parents = body.Where(at => PaperMarks.Of(lines[at]) is { Within: not null }).Select(at => PaperMarks.Of(lines[at])!.Value.Within!.Value).ToHashSet();
        for (var i = 0; i < body.Count; i++)
        {
            var (at, line) = (body[i], lines[body[i]]);
            blank = at == 0 || lines[at - 1].IsBlank;
            if (PaperWords.IsAttachmentsHeading(line.Text) || PaperWords.IsPeopleHeading(line.Text))
            {
                // A numbered list of papers: until a line that is no entry of it.
                for (i++; i < body.Count && (PaperMarks.Of(lines[body[i]]) is not null || PaperWords.IsAttachments(lines[body[i]].Text)); i++)
                {
                }

                i--;
                continue;
            }

            if (PaperWords.Labelled(line.Text) is { Label: PaperLabel.Proposal } || PaperWords.Label(line.Text) == PaperLabel.Proposal)
            {
                (proposal, inList) = (true, 0);
                continue;
            }

            if (PaperMarks.Of(line) is not { IsBullet: false, Number: { } number } mark || mark.Rest.Length == 0 && !HasTitleBelow(at)
                || PaperClock.In(line.Text) is { Start: 0 })
            {
                proposal = proposal && !blank && PaperWords.Section(line.Text) is null;
                continue;
            }

            // The proposal's own clauses: "1. Rådet godkänner".
            if (proposal && number == inList + 1 && !(number == last + 1 && (blank || line.IsHeading)))
            {
                inList = number;
                continue;
            }

            if (mark.IsPlain && !(number == last + 1 && (mark.Rest.Length == 0 || char.IsUpper(mark.Rest[0]) || mark.Rest[0] is '”' or '"')))
            {
                continue;
            }

            if (parents.Count > 0 && mark.Within is null && parents.Contains(number) && PaperWords.Section(mark.Rest) is not null)
            {
                // "2. Beslutsärenden", with 2.1 and on.
                last = number;
                continue;
            }

            var isPart = mark.Within is { } within && !IsSectionNumber(body, within);
            if (isPart || (level is { } top && line.Level > top + (line.Mark.Length > 0 ? 0 : 1)) || (last > 0 && mark.Within is null && number > last + 20))
            {
                continue;
            }

            level ??= line.Level;
            level = Math.Min(level.Value, line.Level);
            (last, proposal) = (mark.Within is null ? number : last, false);
            _starts.Add(at);
        }
    }

    private bool HasTitleBelow(int at) => at + 1 < lines.Count && !lines[at + 1].IsBlank && PaperMarks.Of(lines[at + 1]) is null;

    private bool IsSectionNumber(List<int> body, int number) =>
        body.Any(at => PaperMarks.Of(lines[at]) is { Within: null, IsBullet: false } mark && mark.Number == number && PaperWords.Section(mark.Rest) is not null)
        || !body.Any(at => PaperMarks.Of(lines[at]) is { Within: null, IsBullet: false } mark && mark.Number == number);

    private void Take(int at, PaperLine line)
    {
        if (PaperWords.IsPageNumber(line.Text) || (line.IsRow && line.Cells.Any(PaperWords.IsPageNumber)))
        {
            Leave(line, LeftOutReason.Page);
        }
        else if (line.IsRow)
        {
            TakeRow(line);
        }
        else if (_starts.Contains(at) && at >= _first && !IsAboutTheMeeting(line) && !Ends(line))
        {
            (_block, _isTrailing) = (null, false);
            Begin(at, line);
        }
        else
        {
            TakeText(at, line);
        }
    }

    // In a paper without marks, what a heading or a label is has to be said by its words.
    private bool IsAboutTheMeeting(PaperLine line) => _shape is Shape.Plain or Shape.Bullets or Shape.Clocks
        && (Labelled(line) || PaperWords.IsAgendaHeading(line.Text) || PaperWords.IsAttachmentsHeading(line.Text) || PaperWords.IsNotice(line.Text)
            || (_shape == Shape.Plain && PaperWords.Section(line.Text) is { IsPlural: true }) || _block is not null || PaperWords.IsAttachments(line.Text)
            || (_items.Count == 0 && _first == 0 && _shape == Shape.Plain && IsTitle(line)));

    private static bool Labelled(PaperLine line) => PaperWords.Labelled(line.Text) is not null;

    private bool Ends(PaperLine line) => _shape == Shape.Plain && (PaperWords.IsClosing(line.Text) || _isTrailing);

    private static bool IsTitle(PaperLine line) =>
        line.IsHeading || (line.Text.Any(char.IsLetter) && !line.Text.Any(char.IsLower)) || line.Text.StartsWith("Kallelse", StringComparison.OrdinalIgnoreCase)
        || line.Text.StartsWith("Dagordning", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("Föredragningslista", StringComparison.OrdinalIgnoreCase)
        || line.Text.Contains("brottsförebyggande råd", StringComparison.OrdinalIgnoreCase);

    private void Begin(int at, PaperLine line)
    {
        var mark = PaperMarks.Of(line);
        var text = mark?.Rest ?? line.Text;
        if (text.Length == 0)
        {
            // "§ 3" on a line of its own: the title is the next.
            _items.Add(Fresh(mark?.Number ?? 0));
            return;
        }

        if (PaperWords.Section(text) is { } section && (mark?.Within is null && section.IsPlural && NextIsDeeper(at)))
        {
            _section = section.Kind;
            Leave(line, LeftOutReason.Heading);
            return;
        }

        var item = Fresh(mark?.Number ?? 0);
        item.Read(text, register);
        Add(item, line);
    }

    private bool NextIsDeeper(int at) => lines.Skip(at + 1).FirstOrDefault(line => !line.IsBlank) is { } next
        && (PaperMarks.Of(next) is { Within: not null } || _starts.Contains(at + 1));

    private PaperItem Fresh(int number) => new(number) { OfSection = _section };

    private void Add(PaperItem item, PaperLine line)
    {
        if (!item.Says)
        {
            Leave(line, LeftOutReason.Twice);
            return;
        }

        // A list of contents before the items, or the items after their table.
        var key = Key(item.Title);
        if (_byTitle.TryGetValue(key, out var known) && (known.Number == item.Number || known.Number == 0 || item.Number == 0) && item.Title.Length > 8)
        {
            known.Merge(item);
            _items.Remove(known);
            _items.Insert(Math.Min(IndexOf(known, item), _items.Count), known);
            _current = known;
            return;
        }

        _byTitle.TryAdd(key, item);
        _items.Add(item);
        _current = item;
    }

    private PaperItem? _current;

    private static int IndexOf(PaperItem known, PaperItem item) => known.Number > 0 ? Math.Max(0, known.Number - 1) : int.MaxValue - item.Number;

    private static string Key(string title) => DecisionLineText.WithoutStops(DecisionLineText.Fold(title)).Trim();

    private void TakeText(int at, PaperLine line)
    {
        var text = line.Text;
        _current = _items.Count == 0 ? null : _current ?? _items[^1];
        if (_items.Count > 0 && !_items[^1].Says && !_isTrailing)
        {
            // The title under its number.
            var waiting = _items[^1];
            _items.RemoveAt(_items.Count - 1);
            waiting.Read(text, register);
            Add(waiting, line);
            return;
        }

        if (PaperWords.IsAttachmentsHeading(text) && (line.IsHeading || _afterBlank || text.EndsWith(':')) && at + 1 < lines.Count)
        {
            _block = LeftOutReason.Attachments;
            Leave(line, LeftOutReason.Attachments);
            return;
        }

        if (PaperWords.IsPeopleHeading(text) && (at < _first || _current is null || _isTrailing || line.IsHeading))
        {
            _block = LeftOutReason.People;
            Leave(line, LeftOutReason.People);
            return;
        }

        if (_block is { } block && !PaperWords.IsAgendaHeading(text))
        {
            if (!Meeting(text))
            {
                Leave(line, block);
            }

            return;
        }

        if (PaperWords.IsAgendaHeading(text))
        {
            _block = null;
            Leave(line, LeftOutReason.Heading);
            return;
        }

        if (SectionOf(line) is { } section)
        {
            (_section, _columns) = (section.Kind, null);
            Leave(line, LeftOutReason.Heading);
            return;
        }

        if (_current is null || at < _first)
        {
            Before(line);
            return;
        }

        if (PaperWords.IsNotice(text) && (_afterBlank || _isTrailing || _shape == Shape.Table))
        {
            _isTrailing = true;
            _head.Notice(text);
            return;
        }

        if (_isTrailing || PaperWords.IsClosing(text))
        {
            _isTrailing = true;
            Leave(line, LeftOutReason.Closing);
            return;
        }

        if (_shape == Shape.Table && !TitleOf(text))
        {
            Leave(line, LeftOutReason.After);
            return;
        }

        // After the last item a text apart from it belongs to none.
        if (_afterBlank && at > _starts.DefaultIfEmpty(0).Max() && line.Level <= _level && _shape is not Shape.Table && !line.IsHeading && PaperWords.Labelled(text) is null
            && !_items[^1].IsInProposal && PaperMarks.Of(line) is null && IsOffside(at))
        {
            Leave(line, LeftOutReason.After);
            return;
        }

        Under(_current, line);
    }

    // Other items have their texts right under them; or it is the paper's last lines, short as names are.
    private bool IsOffside(int at) => lines[at].Text.Length < 40 && lines.Skip(at + 1).Count(line => !line.IsBlank) < 4 && !lines[at].Text.EndsWith('.');

    // A heading after a table with the title of one of its rows: what follows is about that item.
    private bool TitleOf(string text)
    {
        var bare = Key(PaperMarks.Of(new PaperLine(text))?.Rest ?? text);
        if (_byTitle.TryGetValue(bare, out var item))
        {
            (_current, _isAbout) = (item, true);
            return true;
        }

        return _isAbout;
    }

    private bool _isAbout;

    private (AgendaItemKind? Kind, bool IsPlural)? SectionOf(PaperLine line) =>
        PaperWords.Section(PaperMarks.Of(line) is { IsBullet: false } mark ? mark.Rest : line.Text) is { } section
        && (section.IsPlural || line.IsHeading || line.Text.EndsWith(':') || _afterBlank || _shape is Shape.Numbers or Shape.Clocks) ? section : null;

    private void Before(PaperLine line)
    {
        // "Anmäl dig senast den 2 december" tells another day than the meeting's.
        var isDue = line.Text.Contains("senast", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("förhinder", StringComparison.OrdinalIgnoreCase)
            || line.Text.Contains("förmöte", StringComparison.OrdinalIgnoreCase);
        if ((!Labelled(line) && !isDue && _head.Mentioned(line.Text)) is false && Meeting(line.Text))
        {
            return;
        }

        Leave(line, IsTitle(line) ? LeftOutReason.Heading : LeftOutReason.Before);
    }

    /// <summary>Takes a line that tells of the meeting; whether it does.</summary>
    private bool Meeting(string text)
    {
        if (PaperWords.Labelled(text) is not { } labelled)
        {
            if (PaperWords.IsNotice(text) && text.Length <= 400)
            {
                _head.Notice(text);
                return true;
            }

            return false;
        }

        switch (labelled.Label)
        {
            case PaperLabel.When:
                _head.When(labelled.Value, mayHavePlace: false);
                return true;
            case PaperLabel.WhenAndWhere:
                _head.When(labelled.Value, mayHavePlace: true);
                return true;
            case PaperLabel.Where:
                _head.Where(labelled.Value);
                return true;
            case PaperLabel.Notice:
                _head.Notice(text);
                return true;
            default:
                _leftOut.Add(new(text, labelled.Label == PaperLabel.People ? LeftOutReason.People : LeftOutReason.Before));
                return true;
        }
    }

    private void Under(PaperItem item, PaperLine line)
    {
        var text = line.Text;
        if (PaperWords.Label(DecisionLineText.WithoutStops(text)) is PaperLabel.Proposal or PaperLabel.Background)
        {
            if (PaperWords.Label(DecisionLineText.WithoutStops(text)) == PaperLabel.Proposal)
            {
                item.Proposal("");
            }
            else
            {
                item.EndProposal();
            }

            return;
        }

        var bare = PaperMarks.Of(line) is { IsBullet: true } mark ? mark.Rest : text;
        if (PaperWords.Labelled(bare) is { } labelled && Attribute(item, labelled.Label, labelled.Value))
        {
            return;
        }

        if (PaperWords.Dnr(text) is { } dnr && text.Length - dnr.Length < 6)
        {
            item.Dnr(dnr.Number);
        }
        else if (PaperWords.IsAttachments(bare))
        {
            item.EndProposal();
            item.Attachment(bare);
        }
        else if (item.IsInProposal && !(_afterBlank && PaperMarks.Of(line) is null))
        {
            item.Proposal(Marked(line));
        }
        else if (PaperClock.Whole(bare) is { } time)
        {
            item.Take(time);
        }
        else
        {
            item.EndProposal();
            item.Background(Marked(line));
        }
    }

    private static bool Attribute(PaperItem item, PaperLabel label, string value)
    {
        item.EndProposal();
        switch (label)
        {
            case PaperLabel.Presenter:
                item.Presenter(value);
                return true;
            case PaperLabel.When or PaperLabel.Minutes when PaperClock.Whole(value, isMinutes: true) is { } time:
                item.Take(time);
                return true;
            case PaperLabel.Dnr:
                item.Dnr(PaperWords.Dnr(value)?.Number ?? value);
                return true;
            case PaperLabel.Attachments:
                item.Attachment(value);
                return true;
            case PaperLabel.Kind when PaperWords.Kind(value, letters: true) is { } kind:
                item.Take(kind);
                return true;
            case PaperLabel.Proposal:
                item.Proposal(value);
                return true;
            case PaperLabel.Background:
                item.Background(value);
                return true;
            default:
                return false;
        }
    }

    private static string Marked(PaperLine line) => line.Mark.Length == 0 ? line.Text : PaperMarks.Of(line) is { IsBullet: true } ? $"– {line.Text}" : $"{line.Mark} {line.Text}";

    private void TakeRow(PaperLine row)
    {
        if (Columns(row) is { } columns)
        {
            (_columns, _isOtherTable, _block) = (columns, false, null);
            return;
        }

        if (row.Cells.Count(PaperWords.IsOtherColumn) is var other && other > 1 && other * 2 >= row.Cells.Count(cell => cell.Length > 0))
        {
            (_isOtherTable, _columns) = (true, null);
            Leave(row, LeftOutReason.Table);
            return;
        }

        if (_isOtherTable && !_afterBlank)
        {
            Leave(row, LeftOutReason.Table);
            return;
        }

        _isOtherTable = false;
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        if (filled.Count == 2 && PaperWords.Label(filled[0].TrimEnd(':', ' ')) is not null && (_columns is null || _items.Count == 0) && Meeting($"{filled[0].TrimEnd(':', ' ')}: {filled[1]}"))
        {
            return;
        }

        if (filled.Count > 0 && row.Cells.Count != (_columns?.Count ?? 0) && (_isTrailing || filled.TrueForAll(PaperWords.IsPresenter)))
        {
            // Names to sign over.
            _isTrailing = _items.Count > 0;
            Leave(row, LeftOutReason.Closing);
            return;
        }

        if (filled.Count == 1 && PaperWords.Section(filled[0]) is { } section)
        {
            _section = section.Kind;
            Leave(row, LeftOutReason.Heading);
            return;
        }

        if (_shape != Shape.Table)
        {
            TakeText(-1, row with { Cells = [] });
            return;
        }

        var item = _columns is { } known && Fits(row, known) ? ByColumns(row, known) : ByCells(row);
        if (item is null)
        {
            Leave(row, _items.Count == 0 ? LeftOutReason.Before : LeftOutReason.After);
        }
        else if (item.Says)
        {
            Add(item, row);
        }
        else if (_items.Count > 0)
        {
            // A row without a title goes on with the one above.
            _items[^1].Merge(item);
        }
    }

    /// <summary>What each column holds, when the row names them; null for a row that is none of names.</summary>
    private static List<PaperColumn?>? Columns(PaperLine row)
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
    private static bool Fits(PaperLine row, IReadOnlyList<PaperColumn?> columns) => row.Cells.Count >= columns.Count
        || !row.Cells.Where((cell, at) => columns[at] is PaperColumn.Presenter or PaperColumn.Kind && (PaperClock.Whole(cell) is not null || PaperWords.Dnr(cell) is not null)).Any();

    private PaperItem? ByColumns(PaperLine row, IReadOnlyList<PaperColumn?> columns)
    {
        PaperItem? item = null;
        string CellOf(PaperColumn column) => Enumerable.Range(0, Math.Min(columns.Count, row.Cells.Count)).Where(at => columns[at] == column)
            .Select(at => row.Cells[at]).FirstOrDefault(cell => cell.Length > 0 && cell is not ("–" or "-" or "—" or "." or "x")) ?? "";
        var number = PaperMarks.Of(new PaperLine(CellOf(PaperColumn.Number) + " "))?.Number ?? 0;
        item = Fresh(number);
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

        ReadCell(item, title, plain: columns.Contains(PaperColumn.Presenter));
        return item;
    }

    /// <summary>A row of a table without names of columns: each cell by what it is, the first that is nothing else the title.</summary>
    private PaperItem? ByCells(PaperLine row)
    {
        var item = Fresh(PaperMarks.Of(new PaperLine(row.Cells[0] + " ")) is { Rest: "", Number: { } number } ? number : 0);
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

        ReadCell(item, title, plain: item.HasPresenter);
        return item;
    }

    // The first line of a cell is the title, and what stands under it is about the item.
    private void ReadCell(PaperItem item, string cell, bool plain)
    {
        var parts = cell.Split('\n');
        item.Read(parts[0], register, plain);
        foreach (var part in parts.Skip(1))
        {
            Under(item, new PaperLine(part));
        }
    }

    private static bool RowTells(PaperLine row) => row.IsRow && !row.Cells.Any(PaperWords.IsPageNumber) && row.Cells.Count(cell => cell.Length > 0) > 1
        && row.Cells.Any(cell => cell.Length > 0 && (PaperClock.Whole(cell) is not null || PaperWords.Dnr(cell) is not null || PaperMarks.IsMark(cell)))
        && row.Cells.Any(cell => cell.Count(char.IsLetter) > 3 && PaperClock.Whole(cell) is null)
        && PaperWords.Label(row.Cells[0].TrimEnd(':', ' ')) is null;

    private void Leave(PaperLine line, LeftOutReason reason) => _leftOut.Add(new(line.Text, reason));

    /// <summary>The items with the minutes between the clock times: until the next begins, and the last until the meeting ends.</summary>
    private ValueList<AgendaItemText> Texts()
    {
        var texts = new List<AgendaItemText>();
        var said = _items.Where(item => item.Says).ToList();
        for (var at = 0; at < said.Count; at++)
        {
            var time = said[at].Time;
            if (time.Length is null && time.From is { } from)
            {
                var next = said.Skip(at + 1).Select(item => item.Time.From).FirstOrDefault(start => start is not null) ?? _head.EndsAt;
                time = time with { To = next is { } to && to > from && (said.Count == at + 1 || said[at + 1].Time.From is not null) ? to : null };
            }

            texts.Add(said[at].Text(time));
        }

        return [.. texts];
    }
}
