using BfaRadet.Domain.Meetings.Agenda.Importing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>
/// Reads the decisions of earlier minutes, as rows of a log: under numbered sections, where it says "Beslut", "Uppdrag" or that the council decides;
/// each with its §, and with number, responsible, last day and state where the minutes tell them. The general shape, and no council's own.
/// </summary>
public sealed partial class MinutesPaper
{
    /// <summary>What the columns of the rows are.</summary>
    public static ValueList<string> Heads { get; } = ["Nummer", "Beslut", "Slag", "Sammanträde", "§", "Rubrik", "Ansvarig", "Klart senast", "Status"];

    private const int Number = 0, Text = 1, Kind = 2, Held = 3, Paragraph = 4, Title = 5, Who = 6, Due = 7, State = 8;

    private readonly DateOnly _today;
    private readonly bool _usesSigns;
    private readonly bool _usesHeadings;
    private readonly List<string[]> _found = [];
    private readonly string _held;
    private List<(LogColumn Column, int At)> _table = [];
    private string _paragraph = "", _title = "", _lead = "";
    private Under _under = Under.Nothing;
    private bool _hasText, _hasClause, _needsTitle;
    private int _last;

    private enum Under
    {
        Nothing,
        Decision,
        Assignment,
    }

    private MinutesPaper(IReadOnlyList<PaperLine> lines, DateOnly? held, DateOnly today)
    {
        (_today, _held) = (today, held is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
        _usesSigns = lines.Any(line => Sign().IsMatch(Whole(line)));
        _usesHeadings = lines.Any(line => line.IsHeading && Numbered().IsMatch(Whole(line)));
    }

    /// <summary>The rows with their heads first; empty for a text without decisions in sections.</summary>
    public static IReadOnlyList<LogLine> Read(ValueList<PaperLine> paper, DateOnly today)
    {
        // With the summons in the same file the minutes begin where they say so.
        var lines = paper.ToList();
        var begins = lines.FindIndex(line => Begins().IsMatch(line.Text) && line.Text.Length < 80);
        lines = begins > 0 ? lines[begins..] : lines;
        var reading = new MinutesPaper(lines, HeldOn(lines, today), today);
        foreach (var line in lines)
        {
            if (Ends().IsMatch(line.Text))
            {
                break;
            }

            reading.Take(line);
        }

        return reading._found.Count == 0 ? [] : [new LogLine(0, Heads), .. reading._found.Select((cells, at) => new LogLine(at + 1, [.. cells]))];
    }

    private void Take(PaperLine line)
    {
        var whole = Whole(line);
        if (line.IsRow && TakeRow(line))
        {
            return;
        }

        if (Section(line, whole) is { } section)
        {
            (_paragraph, _title, _under, _hasText, _lead, _table) = (section.Number, section.Title, Under.Nothing, false, "", []);
            _needsTitle = _title.Length == 0;
            _last = int.Parse(_paragraph, CultureInfo.InvariantCulture);
            return;
        }

        if (line.IsBlank)
        {
            // What stood after the label is over; under a heading the text is still to come.
            _under = _hasText && (_lead.Length == 0 || _hasClause) ? Under.Nothing : _under;
            return;
        }

        if (_needsTitle && !Label().IsMatch(whole))
        {
            (_title, _needsTitle) = (whole, false);
            return;
        }

        _needsTitle = false;
        if (Fact().Match(whole) is { Success: true } fact && _found.Count > 0 && _found[^1][Paragraph] == _paragraph)
        {
            var column = fact.Groups["what"].Value.ToLowerInvariant() is var what && what.StartsWith("ansv", StringComparison.Ordinal) ? Who : what.StartsWith("status", StringComparison.Ordinal) || what == "läge" ? State : Due;
            _found[^1][column] = fact.Groups["said"].Value.Trim().TrimEnd('.');
            return;
        }

        if (Label().Match(whole) is { Success: true } label)
        {
            _under = label.Groups["what"].Value.StartsWith("uppdrag", StringComparison.OrdinalIgnoreCase) || label.Groups["what"].Value.StartsWith("åtgärd", StringComparison.OrdinalIgnoreCase) ? Under.Assignment : Under.Decision;
            (_hasText, _lead) = (false, "");
            if (label.Groups["rest"].Value.Trim() is { Length: > 0 } said)
            {
                Say(said, label.Groups["no"].Value);
            }
            else
            {
                _number = label.Groups["no"].Value;
            }

            return;
        }

        if (OtherLabel().IsMatch(whole))
        {
            _under = Under.Nothing;
            return;
        }

        if (_under != Under.Nothing)
        {
            Say(whole, "");
        }
        else if (_paragraph.Length > 0 && Decides().IsMatch(whole))
        {
            _under = Under.Decision;
            Say(whole, "");
        }
    }

    private string _number = "";

    private void Say(string said, string number)
    {
        number = number.Length > 0 ? number : _number;
        _number = "";
        said = said.TrimStart('•', '-', '–', '*', ' ').Trim();
        if (OwnNumber().Match(said) is { Success: true } own)
        {
            (number, said) = (own.Groups["no"].Value, said[own.Length..].Trim());
        }

        if (said.Length == 0)
        {
            return;
        }

        // "Rådet beslutar" and then each thing in a line of its own.
        if (Lead().IsMatch(said))
        {
            (_lead, _hasText, _hasClause) = (Att().Replace(said.TrimEnd(':', ' '), ""), true, false);
            return;
        }

        if (_lead.Length > 0 && Clause().IsMatch(said))
        {
            _hasClause = true;
            var begins = Clause().Match(said);
            Add($"{_lead} att {said[begins.Length..].Trim().TrimEnd(',')}", number);
            return;
        }

        if (_hasText && _found.Count > 0 && _found[^1][Paragraph] == _paragraph && char.IsLower(said[0]))
        {
            // The line was broken by the page.
            var (text, was) = (_found[^1][Text], _found[^1]);
            _found.RemoveAt(_found.Count - 1);
            Add($"{text} {said}", was[Number]);
            return;
        }

        Add(said, number);
    }

    private void Add(string text, string number)
    {
        var cells = new string[Heads.Count];
        Array.Fill(cells, "");
        if (Tail().Match(text) is { Success: true } tail)
        {
            (cells[Who], cells[Due]) = (tail.Groups["who"].Value.Trim(), tail.Groups["day"].Value.Trim().TrimEnd('.'));
            text = text[..tail.Index].Trim();
        }

        var isAssignment = _under == Under.Assignment;
        (cells[Number], cells[Text], cells[Held], cells[Paragraph], cells[Title]) = (number, text, _held, _paragraph, _title);
        cells[Kind] = isAssignment ? "uppdrag" : "";
        if (cells[Who].Length == 0)
        {
            cells[Who] = (isAssignment ? Subject().Match(text) : Match.Empty) is { Success: true } subject ? subject.Groups["who"].Value
                : Given().Match(text) is { Success: true } given ? given.Groups["who"].Value
                : "";
        }

        if (cells[Due].Length == 0 && LastDay(text) is { } day)
        {
            cells[Due] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        _found.Add(cells);
        _hasText = true;
    }

    // "senast 20 mars 2026", "till mötet 20 maj 2026", "Klart till rådets möte den 20 maj 2026"
    private DateOnly? LastDay(string text)
    {
        DateOnly? day = null;
        foreach (Match match in DayAfter().Matches(text))
        {
            day = LogDays.Read(match.Groups["day"].Value, _today) ?? day;
        }

        return day;
    }

    private (string Number, string Title)? Section(PaperLine line, string whole)
    {
        var match = Sign().Match(whole);
        if (!match.Success && !_usesSigns)
        {
            match = Named().Match(whole) is { Success: true } named ? named
                : !_usesHeadings || line.IsHeading ? Numbered().Match(whole) : Match.Empty;
            if (match.Success && !_usesHeadings && (match.Groups["title"].Length > 150 || _last > 0 && int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) != _last + 1 || _under != Under.Nothing && _hasText && _lead.Length > 0))
            {
                return null;
            }
        }

        return match.Success ? (match.Groups["n"].Value.TrimStart('0') is { Length: > 0 } number ? number : "0", match.Groups["title"].Value.Trim().TrimEnd('.', ':')) is var found && found.Item1 != "0" ? found : null : null;
    }

    // A table of decisions in the minutes has heads of its own.
    private bool TakeRow(PaperLine line)
    {
        var columns = LogHeadings.Recognise(line.Cells);
        if (columns.Contains(LogColumn.Text) && columns.Count(column => column is not null) > 1)
        {
            _table = [.. columns.Select((column, at) => (column, at)).Where(one => one.column is not null).Select(one => (one.column!.Value, one.at))];
            return true;
        }

        string CellOf(LogColumn column) => _table.Where(one => one.Column == column && one.At < line.Cells.Count).Select(one => line.Cells[one.At]).FirstOrDefault() is { } cell && cell is not ("–" or "-") ? cell : "";
        if (_table.Count == 0 || CellOf(LogColumn.Text).Length == 0)
        {
            return false;
        }

        _found.Add([
            ReadsAsNumber(CellOf(LogColumn.Number)), CellOf(LogColumn.Text), CellOf(LogColumn.Kind), _held,
            CellOf(LogColumn.Paragraph) is { Length: > 0 } own ? own : _paragraph, CellOf(LogColumn.Title) is { Length: > 0 } title ? title : _title,
            string.Join("; ", new[] { CellOf(LogColumn.Responsible), CellOf(LogColumn.Person) }.Where(who => who.Length > 0)), CellOf(LogColumn.Due), CellOf(LogColumn.State),
        ]);
        return true;
    }

    // Rows of a table are often counted from 1 in each minutes, which is no number of a decision.
    private static string ReadsAsNumber(string typed) => typed.Any(sign => sign is ':' or '/') ? typed : "";

    private static DateOnly? HeldOn(List<PaperLine> lines, DateOnly today)
    {
        foreach (var line in lines.Take(60))
        {
            if (Sign().IsMatch(Whole(line)))
            {
                break;
            }

            var text = line.IsRow ? string.Join(' ', line.Cells) : line.Text;
            foreach (Match match in AnyDay().Matches(text))
            {
                if (!DueWord().IsMatch(text[..match.Index]) && LogDays.Read(match.Value, today) is { } day)
                {
                    return day;
                }
            }
        }

        return null;
    }

    private static string Whole(PaperLine line) => Wording.Line($"{line.Mark} {line.Text}");

    private const string Days = @"(?:\d{4}-\d{2}-\d{2}|\d{1,2} ?/ ?\d{1,2}(?:[ -]\d{2,4}|/\d{4})|\d{1,2}(?::[ae])? (?:jan(?:uari)?|feb(?:ruari)?|mar(?:s)?|apr(?:il)?|maj|jun(?:i)?|jul(?:i)?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{4})";

    private const string Council = @"(?:(?:brottsförebyggande |trygghets|lokala )?rådet|brå|bfr|trygghetsrådet|mötet|styrgruppen)";

    [GeneratedRegex(@"^(?:sammanträdes)?protokoll\b|^minnesanteckningar\b|^mötesanteckningar\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^(?:facit|vid protokollet|underskrift(?:er)?|justeras|justerat|vid tangenterna|sekreterare:? ?$|anslagsbevis)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:§ ?(?<n>\d{1,4})|(?<n>\d{1,4}) ?§)[.:]?(?: (?<title>.{0,300}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?:punkt|ärende) (?<n>\d{1,3})[.:]? ?(?<title>.{0,300})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<n>\d{1,3})[.)]? (?<title>\p{Lu}.{1,300})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<what>(?:(?:" + Council + @"s?|råds|brå:s) )?beslut(?:et)?|uppdrag|åtgärd(?:er)?)(?: (?:nr )?(?<no>\d{4}:\d{1,5}|\d{1,5}/\d{2,4}))?(?: ?: ?(?<rest>.{0,8000})|\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:bakgrund|ärendet|sammanfattning|besluts?underlag|underlag|förslag till beslut|yrkande|reservation|diskussion|föredragande|information|expedieras|beslutet? (?:skickas|expedieras)|kopia|bilag|närvarande|protokollsanteckning|proposition|omröstning|jäv|nästa möte|handlingar|dnr|diarienummer)[\p{L} ]{0,40}(?::|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"^(?<what>ansvarig(?:a)?|ansvar|klart(?: senast)?|klar|senast|sista dag|tid|status|läge) ?: ?(?<said>.{1,300})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^" + Council + @" (?:beslutar|beslutade|beslöt|antecknar|antecknade|noterar|noterade|godkänner|godkände|uppdrar|uppdrog|föreslår|föreslog|tillstyrker|tillstyrkte|ställer sig bakom|bordlägger|bordlade|överlämnar|överlämnade)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decides();

    [GeneratedRegex(@"^" + Council + @" (?:beslutar|beslutade|beslöt|föreslår [\p{L} ]{3,60})(?: följande| att)? ?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?: följande| att)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Att();

    [GeneratedRegex(@"^(?:(?:\d{1,2}[.)]|[a-z]\)) ?)?(?:att )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?:beslut )?(?<no>(?:19|20)\d{2}:\d{1,5})[.:]? ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@" ?\((?:ansvarig(?:a)?|ansvar) ?:? ?(?<who>[^();]{1,200}?)(?:[,;] ?(?:klart|klar|senast|sista dag)(?: senast)?:? ?(?<day>[^()]{1,60}))?\)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // Who does it stands before what is done.
    [GeneratedRegex(@"^(?<who>[\p{L} ,/&-]{3,120}?) (?:får i uppdrag|ges i uppdrag|tar|skriver|lämnar|ansvarar|återkommer|redovisar|undersöker|kontaktar|bjuder|sammanställer|ordnar|ser över|ser till|kallar|får|ska|utreder|följer|kartlägger|planerar|genomför|beställer|skickar|bereder|informerar|rapporterar|samordnar|mäter|gör|håller|arbetar|inleder|presenterar)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:uppdra(?:r|s)? åt|uppdrog åt|ge|ger|gav) (?<who>[\p{L} ,/&-]{3,120}?) (?:i uppdrag )?att\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"(?:senast|före|klart till|till (?:rådets |nästa )?(?:möte|mötet|sammanträde|sammanträdet)|till) (?:den )?(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? )?(?:den )?(?<day>" + Days + @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAfter();

    [GeneratedRegex(Days, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"(?:senast|justeras|justering|anslag|nästa|kallelse)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DueWord();
}
