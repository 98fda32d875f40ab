using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>One reading of one paper, from its first line to its last.</summary>
internal sealed class AgendaPaperReading(IReadOnlyList<PaperLine> lines, DateOnly today, ValueList<KnownResponsible> register)
{
    private readonly PaperOutline _outline = new(lines);
    private readonly PaperRows _rows = new(register);
    private readonly PaperHeadReading _head = new(today);
    private readonly List<PaperItem> _items = [];
    private readonly List<LeftOutLine> _leftOut = [];
    private readonly Dictionary<string, PaperItem> _byTitle = [];
    private AgendaItemKind? _section;
    private IReadOnlyList<PaperColumn?>? _columns;

    // Of the line that is read.
    private bool _afterBlank;
    private LeftOutReason? _block;
    private bool _isTrailing;
    private bool _isOtherTable;

    public PaperAgenda Read()
    {
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

    private void Take(int at, PaperLine line)
    {
        if (PaperWords.IsPageNumber(line.Text) || (line.IsRow && line.Cells.Any(PaperWords.IsPageNumber)))
        {
            Leave(line, LeftOutReason.Page);
        }
        else if (_outline.Starts.Contains(at) && at >= _outline.First && !IsAboutTheMeeting(line) && !Ends(line))
        {
            // One typed with wide gaps, among others without, is a line as they are.
            (_block, _isTrailing) = (null, false);
            Begin(at, line with { Cells = [] });
        }
        else if (line.IsRow)
        {
            TakeRow(at, line);
        }
        else
        {
            TakeText(at, line);
        }
    }

    // In a paper without marks, what a heading or a label is has to be said by its words.
    private bool IsAboutTheMeeting(PaperLine line) => _outline.Shape is PaperShape.Plain or PaperShape.Bullets or PaperShape.Clocks
        && (Labelled(line) || PaperWords.IsAgendaHeading(line.Text) || PaperWords.IsAttachmentsHeading(line.Text) || PaperWords.IsNotice(line.Text)
            || (_outline.Shape == PaperShape.Plain && PaperWords.Section(line.Text) is { IsPlural: true }) || _block is not null || PaperWords.IsAttachments(line.Text)
            || (_items.Count == 0 && _outline.First == 0 && _outline.Shape == PaperShape.Plain && IsTitle(line)));

    private static bool Labelled(PaperLine line) => PaperWords.Labelled(line.Text) is not null;

    private bool Ends(PaperLine line) => _outline.Shape == PaperShape.Plain && (PaperWords.IsClosing(line.Text) || _isTrailing);

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
        && (PaperMarks.Of(next) is { Within: not null } || _outline.Starts.Contains(at + 1));

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

        if (PaperWords.IsPeopleHeading(text) && (at < _outline.First || _current is null || _isTrailing || line.IsHeading))
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

        if (_current is null || at < _outline.First)
        {
            Before(line);
            return;
        }

        if (PaperWords.IsNotice(text) && (_afterBlank || _isTrailing || _outline.Shape == PaperShape.Table))
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

        if (_outline.Shape == PaperShape.Table && !TitleOf(text))
        {
            Leave(line, LeftOutReason.After);
            return;
        }

        // After the last item a text apart from it belongs to none.
        if (_afterBlank && at > _outline.Starts.DefaultIfEmpty(0).Max() && line.Level <= _outline.Level && _outline.Shape is not PaperShape.Table && !line.IsHeading && PaperWords.Labelled(text) is null
            && !_items[^1].IsInProposal && PaperMarks.Of(line) is null && IsOffside(at))
        {
            Leave(line, LeftOutReason.After);
            return;
        }

        PaperItemLines.Take(_current, line, _afterBlank);
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
        && (section.IsPlural || line.IsHeading || line.Text.EndsWith(':') || _afterBlank || _outline.Shape is PaperShape.Numbers or PaperShape.Clocks) ? section : null;

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

    private void TakeRow(int at, PaperLine row)
    {
        if (PaperRows.Columns(row) is { } columns)
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

        if (_outline.Shape != PaperShape.Table)
        {
            TakeText(at, row with { Cells = [] });
            return;
        }

        var item = _columns is { } known && PaperRows.Fits(row, known) ? _rows.ByColumns(row, known, _afterBlank) : _rows.ByCells(row, _afterBlank);
        item?.OfSection = _section;
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
