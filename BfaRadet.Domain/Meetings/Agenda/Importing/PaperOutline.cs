namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>Where the items of a paper begin, found by looking at all of it before the first line is read.</summary>
internal sealed class PaperOutline
{
    private readonly IReadOnlyList<PaperLine> _lines;
    private readonly HashSet<int> _starts = [];

    public PaperOutline(IReadOnlyList<PaperLine> paper)
    {
        _lines = paper;
        First = FirstLine();
        Shape = FindShape();
    }

    public PaperShape Shape { get; }

    /// <summary>The line of the agenda's heading; 0 without one.</summary>
    public int First { get; private set; }

    /// <summary>How deep the items lie, in a paper without numbers.</summary>
    public int Level { get; private set; }

    /// <summary>The lines that begin an item; none in a table.</summary>
    public IReadOnlySet<int> Starts => _starts;

    /// <summary>The heading of the agenda, if items follow it; what stands before it is not looked at for items.</summary>
    private int FirstLine()
    {
        for (var at = _lines.Count - 1; at >= 0; at--)
        {
            if (!_lines[at].IsRow && PaperWords.IsAgendaHeading(_lines[at].Text)
                && _lines.Skip(at + 1).Take(12).Any(line => line.IsRow || PaperMarks.Of(line) is not null || PaperClock.AtStart(line.Text) is not null
                    || (!line.IsBlank && line.Text.Length < 120)))
            {
                // The last of several contents lists would pass over the first; one among the items is an item.
                var before = _lines.Take(at).Count(line => PaperMarks.Of(line) is { IsBullet: false, IsPlain: false });
                var after = _lines.Skip(at + 1).Count(line => PaperMarks.Of(line) is { IsBullet: false, IsPlain: false });
                if (before == 0 || after >= before)
                {
                    return at;
                }
            }
        }

        return 0;
    }

    private PaperShape FindShape()
    {
        var body = Enumerable.Range(First, _lines.Count - First)
            .TakeWhile(at => !(PaperWords.IsMinutesHeading(_lines[at].Text) && at > First)).Where(at => !_lines[at].IsBlank).ToList();
        if (_lines.Any(line => line.IsRow && PaperRows.Columns(line) is not null) || body.Count(at => PaperRows.Tells(_lines[at])) > 1)
        {
            First = 0;
            return PaperShape.Table;
        }

        var text = body.Where(at => !_lines[at].IsRow || !PaperWords.IsPageNumber(_lines[at].Text)).ToList();
        Number(text);
        if (_starts.Count > 1 || (_starts.Count == 1 && First > 0))
        {
            return PaperShape.Numbers;
        }

        _starts.Clear();
        var clocks = text.Where(at => PaperClock.AtStart(Bare(at)) is { } clock && clock.Length < Bare(at).Length).ToList();
        if (clocks.Count > 1)
        {
            _starts.UnionWith(clocks);
            return PaperShape.Clocks;
        }

        var bullets = text.Where(at => PaperMarks.Of(_lines[at]) is { IsBullet: true }).ToList();
        if (bullets.Count > 1)
        {
            Level = bullets.Min(at => _lines[at].Level);
            _starts.UnionWith(bullets.Where(at => _lines[at].Level <= Level));
            return PaperShape.Bullets;
        }

        var plain = text.Where(at => at > First || First == 0).Where(IsShort).ToList();
        var tells = plain.Count(at => AgendaLineKinds.Recognise(Bare(at)) != AgendaItemKind.Decision || PaperClock.Duration(Bare(at)) is not null || PaperWords.Dnr(Bare(at)) is not null);
        if (plain.Count > 0 && (_lines[First] is var heading && PaperWords.IsAgendaHeading(heading.Text) || (tells > 1 && plain.Count * 3 > text.Count * 2)))
        {
            Level = plain.Min(at => _lines[at].Level);
            _starts.UnionWith(plain.Where(at => _lines[at].Level <= Level + 1));
            return PaperShape.Plain;
        }

        return PaperShape.None;
    }

    private string Bare(int at) => PaperMarks.Of(_lines[at]) is { IsBullet: true } mark ? mark.Rest : _lines[at].Text;

    private bool IsShort(int at) => _lines[at].Text is { Length: < 140 } text && !text.EndsWith('?')
        && (!text.EndsWith('.') || text.Length < 70) && PaperMarks.Of(_lines[at]) is null;

    /// <summary>The numbered lines that are items: in sequence, at the depth that sections leave.</summary>
    private void Number(List<int> body)
    {
        var last = 0;
        var blank = true;
        var proposal = false;
        var inList = 0;
        int? level = null;
        var parents = body.Where(at => PaperMarks.Of(_lines[at]) is { Within: not null }).Select(at => PaperMarks.Of(_lines[at])!.Value.Within!.Value).ToHashSet();
        for (var i = 0; i < body.Count; i++)
        {
            var (at, line) = (body[i], _lines[body[i]]);
            blank = at == 0 || _lines[at - 1].IsBlank;
            if (PaperWords.IsAttachmentsHeading(line.Text) || PaperWords.IsPeopleHeading(line.Text))
            {
                // A numbered list of papers: until a line that is no entry of it.
                for (i++; i < body.Count && (PaperMarks.Of(_lines[body[i]]) is not null || PaperWords.IsAttachments(_lines[body[i]].Text)); i++)
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

    private bool HasTitleBelow(int at) => at + 1 < _lines.Count && !_lines[at + 1].IsBlank && PaperMarks.Of(_lines[at + 1]) is null;

    private bool IsSectionNumber(List<int> body, int number) =>
        body.Any(at => PaperMarks.Of(_lines[at]) is { Within: null, IsBullet: false } mark && mark.Number == number && PaperWords.Section(mark.Rest) is not null)
        || !body.Any(at => PaperMarks.Of(_lines[at]) is { Within: null, IsBullet: false } mark && mark.Number == number);
}
