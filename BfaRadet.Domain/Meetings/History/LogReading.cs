using BfaRadet.Domain.Decisions;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>
/// Reads the rows of a council's earlier log as decisions: numbers, days, states and names as people have written them. What cannot be read
/// is said at its row; nothing is guessed that would change what was decided.
/// </summary>
public sealed partial class LogReading
{
    /// <summary>Most rows that are read of a log.</summary>
    public const int MaxRows = 10_000;

    /// <summary>The longest cell of names, states and days, in characters: each is looked through word by word.</summary>
    public const int NamesMax = 1_000;

    /// <summary>Said where the product asks for words and the log has none.</summary>
    public const string Unsaid = "enligt den tidigare loggen";

    /// <summary>What the product's own words for kinds mean, and others that logs have.</summary>
    private static readonly Dictionary<string, DecisionKind> _kinds = new(StringComparer.Ordinal)
    {
        ["uppdrag"] = DecisionKind.Assigned,
        ["åtgärd"] = DecisionKind.Assigned,
        ["åtagande"] = DecisionKind.Committed,
        ["förslag"] = DecisionKind.Proposed,
        ["tillstyrkan"] = DecisionKind.Endorsed,
        ["överlämnande"] = DecisionKind.Referred,
        ["bordläggning"] = DecisionKind.Tabled,
        ["bordlagt"] = DecisionKind.Tabled,
        ["återremiss"] = DecisionKind.ReferredBack,
        ["återremitterat"] = DecisionKind.ReferredBack,
        ["godkännande"] = DecisionKind.Approved,
        ["godkänt"] = DecisionKind.Approved,
        ["noterat"] = DecisionKind.Noted,
        ["antecknat"] = DecisionKind.Noted,
        ["information"] = DecisionKind.Noted,
        ["eget beslut"] = DecisionKind.Resolved,
    };

    private readonly LogContext _context;
    private readonly LogChoices _choices;
    private readonly int[] _at = new int[Enum.GetValues<LogColumn>().Length];
    private readonly LogResponsibles _responsibles;
    private readonly Dictionary<string, KnownFocusArea> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unknownStates = [], _unknownAreas = [];
    private readonly Dictionary<string, DateOnly?> _days = [];
    private List<LogFault> _faults = [];
    private LogLine _line = new(0, []);

    private LogReading(ValueList<LogColumn?> columns, LogChoices choices, LogContext context)
    {
        (_context, _choices) = (context, choices);
        _responsibles = new(context.Responsibles, choices.Responsibles);
        Array.Fill(_at, -1);
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] is { } column && _at[(int)column] < 0)
            {
                _at[(int)column] = at;
            }
        }

        foreach (var area in context.Areas)
        {
            _areas.TryAdd(DecisionLineText.Fold(area.Name), area);
            _areas.TryAdd($"f{area.Number}", area);
            _areas.TryAdd(DecisionLineText.Fold($"F{area.Number} {area.Name}"), area);
        }
    }

    /// <param name="lines">Without the headings; blank ones are passed over.</param>
    /// <param name="columns">What each column holds; null for one that is left out.</param>
    public static LogDraft Read(IReadOnlyList<LogLine> lines, ValueList<LogColumn?> columns, LogChoices choices, LogContext context)
    {
        var reading = new LogReading(columns, choices, context);
        var rows = lines.Where(line => !line.IsBlank).Take(MaxRows).Select(reading.Row).ToList();
        return new LogDraft(
            reading.Joined(rows), [.. reading._unknownStates.Values], [.. reading._unknownAreas.Values], [.. reading._responsibles.Unknown]);
    }

    private LogRow Row(LogLine line)
    {
        (_line, _faults) = (line, []);
        var (held, decided) = (Day(LogColumn.HeldOn), Day(LogColumn.DecidedOn));
        if (held is not null && decided is not null && held != decided)
        {
            _faults.Add(new LogFault.DaysDiffer(held.Value, decided.Value));
        }

        var day = held ?? decided;
        if (day is null && !_faults.Exists(f => f is LogFault.DayUnread or LogFault.NoValue { In: LogColumn.HeldOn or LogColumn.DecidedOn }))
        {
            _faults.Add(new LogFault.DayMissing());
        }
        else if (day > _context.Today)
        {
            _faults.Add(new LogFault.DayAhead(held is null ? LogColumn.DecidedOn : LogColumn.HeldOn, day.Value));
        }
        else if (day is { } known && _context.MeetingDays.Contains(known))
        {
            _faults.Add(new LogFault.MeetingIsHere(known));
        }

        var (number, own) = Number(day);
        var text = Text(LogColumn.Text, Decision.TextMax, required: true);
        var title = Line(LogColumn.Title);
        var who = _responsibles.Read(Cell(LogColumn.Responsible), Cell(LogColumn.Person));
        foreach (var name in who.SelectMany(of => new[] { of.Organisation, of.Person ?? "" }))
        {
            Check(LogColumn.Responsible, name, Wording.LineMax);
        }

        var ongoing = LogDays.IsOngoing(Cell(LogColumn.Due));
        var due = ongoing ? null : NotBefore(LogColumn.Due, day, Day(LogColumn.Due));
        var review = LogDays.IsOngoing(Cell(LogColumn.Review)) ? null : NotBefore(LogColumn.Review, day, Day(LogColumn.Review));
        var remark = Text(LogColumn.Remark, Wording.TextMax);
        var (areas, created) = Areas();
        var kind = Kind(text, who.Count > 0);
        var standing = new LogStanding(this, who, day, remark).Read();
        var entry = new LogEntry(
            number, number is null && own.Length == 0, own, kind, text, day, Paragraph(), title, who, due, review, areas, created,
            standing.State, standing.Reports, standing.ReplacedBy, standing.Reason, ongoing ? Said(Cell(LogColumn.Due), remark) : remark)
        {
            IsOngoing = ongoing,
        };
        return new LogRow(line.Row, entry, _faults.ToValueList());
    }

    // The word that stood in place of a last day, where there is room for it.
    private static string Said(string due, string remark) =>
        $"Klart senast i loggen: {Wording.Line(due)}.{(remark.Length == 0 ? "" : $"\n{remark}")}" is { Length: <= Wording.TextMax } said ? said : remark;

    /// <summary>The rows with what one says of another: numbers that are there twice, numbers to be given, chains of what replaced what.</summary>
    private List<LogRow> Joined(List<LogRow> rows)
    {
        var first = new Dictionary<DecisionNumber, int>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Entry.Number is { } number)
            {
                if (_context.Taken.ContainsKey(number))
                {
                    Add(rows, at, new LogFault.NumberTaken(number));
                }
                else if (!first.TryAdd(number, at))
                {
                    Add(rows, at, new LogFault.NumberTwice(number, rows[first[number]].Row));
                }
            }
        }

        var last = _context.Taken.Keys.Concat(first.Keys).GroupBy(n => n.Year).ToDictionary(year => year.Key, year => year.Max(n => n.Running));
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Entry is { IsGiven: true, HeldOn: { } day } entry)
            {
                last[day.Year] = last.GetValueOrDefault(day.Year) + 1;
                var given = new DecisionNumber(day.Year, last[day.Year]);
                first[given] = at;
                rows[at] = rows[at] with { Entry = entry with { Number = given } };
            }
        }

        Chains(rows, first);
        return rows;
    }

    private void Chains(List<LogRow> rows, Dictionary<DecisionNumber, int> byNumber)
    {
        // Each row is walked over once, however long the chains are.
        var walked = new HashSet<int>();
        for (var start = 0; start < rows.Count; start++)
        {
            var way = new List<int>();
            int? at = start;
            while (at is { } place && walked.Add(place))
            {
                way.Add(place);
                at = rows[place].Entry.ReplacedBy is { } next && byNumber.TryGetValue(next, out var later) ? later : null;
            }

            // It ended where it had been: all from there on lead to each other.
            foreach (var place in at is { } turn && way.IndexOf(turn) is >= 0 and var from ? way[from..] : [])
            {
                Add(rows, place, new LogFault.ReplacedInACircle(rows[place].Entry.ReplacedBy!.Value));
            }
        }

        // One that is replaced by a row which cannot be taken in cannot be either, and so on backwards.
        var before = Enumerable.Range(0, rows.Count).Where(at => rows[at].Entry.ReplacedBy is { } by && !_context.Taken.ContainsKey(by))
            .ToLookup(at => byNumber.TryGetValue(rows[at].Entry.ReplacedBy!.Value, out var later) ? later : -1);
        var spoilt = new Stack<int>(Enumerable.Range(0, rows.Count).Where(at => rows[at].Faults.Count > 0).Append(-1));
        while (spoilt.TryPop(out var later))
        {
            foreach (var at in before[later].Where(at => rows[at].Faults.Count == 0))
            {
                Add(rows, at, new LogFault.ReplacedByUnknown(rows[at].Entry.ReplacedBy));
                spoilt.Push(at);
            }
        }
    }

    private static void Add(List<LogRow> rows, int at, LogFault fault) => rows[at] = rows[at] with { Faults = [.. rows[at].Faults, fault] };

    private string Cell(LogColumn column)
    {
        var at = _at[(int)column];
        var cell = at >= 0 && at < _line.Cells.Count ? _line.Cells[at] : "";
        if (cell.Length > NamesMax && column is not (LogColumn.Text or LogColumn.Remark or LogColumn.Course or LogColumn.Title))
        {
            if (!_faults.Exists(f => f is LogFault.TextRefused && f.Column == column))
            {
                _faults.Add(new LogFault.TextRefused(column, new TextTooLong(column.ToString(), cell.Length, NamesMax)));
            }

            return "";
        }

        if (!LogLine.IsBroken(cell))
        {
            return cell;
        }

        if (!_faults.Exists(f => f is LogFault.NoValue && f.Column == column))
        {
            _faults.Add(new LogFault.NoValue(column, cell.Trim()));
        }

        return "";
    }

    private string Text(LogColumn column, int max, bool required = false) => Check(column, Wording.Text(Cell(column)), max, required);

    private string Line(LogColumn column) => Check(column, Wording.Line(Cell(column)), Wording.LineMax);

    private string Check(LogColumn column, string text, int max, bool required = false)
    {
        if (Wording.Check(_context.Today, column.ToString(), text, max, required) is { } why && !(why is EmptyText && _faults.Exists(f => f is LogFault.NoValue && f.Column == column)))
        {
            _faults.Add(new LogFault.TextRefused(column, why));
        }

        return text;
    }

    // A day stands in many rows: each text is read once.
    private DateOnly? Day(LogColumn column)
    {
        var typed = Wording.Line(Cell(column));
        if (typed.Length == 0 || typed is "-" or "–" or "—")
        {
            return null;
        }

        if (!_days.TryGetValue(typed, out var day))
        {
            _days[typed] = day = LogDays.Read(typed, _context.Today);
        }

        if (day is null)
        {
            _faults.Add(new LogFault.DayUnread(column, typed));
        }

        return day;
    }

    private DateOnly? NotBefore(LogColumn column, DateOnly? decided, DateOnly? day)
    {
        if (day < decided)
        {
            _faults.Add(new LogFault.DayTooEarly(column, day.Value, decided.Value));
        }

        return day;
    }

    private (DecisionNumber? Number, string Own) Number(DateOnly? day)
    {
        var typed = Wording.Line(Cell(LogColumn.Number));
        if (typed.Length == 0 || typed is "-" or "–")
        {
            return (null, "");
        }

        var number = ReadNumber(typed, day?.Year);
        if (number is null)
        {
            _faults.Add(new LogFault.NumberUnread(typed));
        }

        return (number, number?.ToString() == typed ? "" : typed);
    }

    /// <summary>"2024:7", "7/2024", "KS 2024-07", "7" with the year of the decision; null for none.</summary>
    internal static DecisionNumber? ReadNumber(string typed, int? year)
    {
        var match = YearAndNumber().Match(typed) is { Success: true } first ? first : NumberAndYear().Match(typed) is { Success: true } second ? second : NumberAlone().Match(typed);
        if (!match.Success)
        {
            return null;
        }

        var running = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var of = match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : year;
        return of is { } known && running > 0 ? new DecisionNumber(known < 100 ? 2_000 + known : known, running) : null;
    }

    private int? Paragraph()
    {
        var typed = Wording.Line(Cell(LogColumn.Paragraph));
        if (typed.Length == 0 || typed is "-" or "–")
        {
            return null;
        }

        if (ParagraphNumber().Match(typed) is { Success: true } match && int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var number)
        {
            return number;
        }

        _faults.Add(new LogFault.ParagraphUnread(typed));
        return null;
    }

    private DecisionKind Kind(string text, bool hasResponsible) =>
        _kinds.TryGetValue(LogChoices.Key(Cell(LogColumn.Kind)), out var kind) ? kind
        : DecisionKinds.Recognise(text) is var read && read == DecisionKind.Resolved && hasResponsible ? DecisionKind.Assigned
        : read;

    private (ValueList<FocusAreaId> Known, ValueList<string> Created) Areas()
    {
        var cell = Wording.Text(Cell(LogColumn.FocusArea));
        var known = new List<FocusAreaId>();
        var created = new List<string>();
        foreach (var typed in AreaNames(cell))
        {
            var key = LogChoices.Key(typed);
            if (Known(typed) is { } area)
            {
                known.Add(area.Id);
                continue;
            }

            Check(LogColumn.FocusArea, typed, Wording.LineMax);
            _unknownAreas.TryAdd(key, typed);
            switch (_choices.Areas.GetValueOrDefault(key))
            {
                case AreaChoice.Is(var id):
                    known.Add(id);
                    break;
                case AreaChoice.Create:
                    created.Add(typed);
                    break;
                case AreaChoice.Leave:
                    break;
                default:
                    _faults.Add(new LogFault.AreaUnknown(typed));
                    break;
            }
        }

        return (known.Distinct().ToValueList(), created.DistinctBy(LogChoices.Key).ToValueList());
    }

    // A name may have a comma in it: parted there only where a part is known.
    private IEnumerable<string> AreaNames(string cell) => cell.Split('\n', ';').Select(Wording.Line).Where(name => name.Length > 0 && name is not ("-" or "–"))
        .SelectMany(name => Known(name) is null && name.Split(',').Any(part => Known(part) is not null) ? name.Split(',').Select(Wording.Line).Where(part => part.Length > 0) : [name]);

    private KnownFocusArea? Known(string typed) =>
        _areas.GetValueOrDefault(LogChoices.Key(typed)) ?? (AreaNumber().Match(Wording.Line(typed)) is { Success: true } match ? _areas.GetValueOrDefault($"f{match.Groups[1].Value}") : null);

    [GeneratedRegex(@"^(?:[\p{L}. §-]{0,20})(?<y>(?:19|20|21)\d{2}) ?[:/.-] ?0{0,4}(?<n>\d{1,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndNumber();

    [GeneratedRegex(@"^(?:[\p{L}. §-]{0,20})0{0,4}(?<n>\d{1,5}) ?[:/-] ?(?<y>(?:19|20|21)\d{2}|\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndYear();

    [GeneratedRegex(@"^(?:(?:nr|beslut|nummer|uppdrag)\.? ?)?0{0,4}(?<n>\d{1,5})(?:\.0)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"^(?:§|paragraf|punkt|p\.?)? ?(?<n>\d{1,5})(?:\.0)? ?§?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphNumber();

    [GeneratedRegex(@"^[Ff]? ?(\d{1,3})(?:[ :.–-].{0,300})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AreaNumber();
}
