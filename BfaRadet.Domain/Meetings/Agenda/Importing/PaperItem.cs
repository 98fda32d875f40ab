using System.Text.RegularExpressions;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>An item as it is read from a paper, line by line and part by part.</summary>
internal sealed partial class PaperItem(int number)
{
    private static readonly string[] _separators = [" – ", " — ", " - ", ", ", "; ", " / ", " | "];

    private static readonly HashSet<string> _bareTitles = ["information", "info", "rapport", "rapporter", "lägesrapport", "övrigt", "aktuellt", "läget", "nytt", "runda", "laget runt"];

    private readonly List<string> _presenters = [];
    private readonly List<string> _attachments = [];
    private readonly List<string> _background = [];
    private readonly List<string> _proposal = [];
    private string _title = "";
    private string _dnr = "";
    private AgendaItemKind? _kind;

    /// <summary>The number it has in the paper; 0 for none.</summary>
    public int Number { get; } = number;

    public PaperTime Time { get; private set; }

    /// <summary>What the section it stands in says it is.</summary>
    public AgendaItemKind? OfSection { get; set; }

    public string Title => _title;

    public bool HasKind => _kind is not null;

    public bool HasPresenter => _presenters.Count > 0;

    /// <summary>Whether what follows belongs to the proposal.</summary>
    public bool IsInProposal { get; private set; }

    public bool Says => _title.Length > 0;

    public void Take(PaperTime time) => Time = new(Time.From ?? time.From, Time.To ?? time.To, Time.Minutes ?? time.Minutes);

    public void Until(TimeOnly to) => Time = Time with { To = Time.To ?? to };

    public void Take(AgendaItemKind kind) => _kind ??= kind;

    public void Presenter(string name)
    {
        var clean = Wording.Line(name).Trim(' ', ',', ';', ':', '.');
        if (clean.Length > 0 && clean.Any(char.IsLetter))
        {
            _presenters.Add(clean);
        }
    }

    public void Dnr(string number)
    {
        if (_dnr.Length == 0 && number.Any(char.IsAsciiDigit))
        {
            _dnr = number;
        }
    }

    public void Attachment(string named)
    {
        var clean = Wording.Line(named).Trim(' ', ',', ';', '.');
        if (clean.Any(char.IsLetterOrDigit))
        {
            _attachments.Add(clean);
        }
    }

    public void Background(string line) => _background.Add(line);

    public void Proposal(string line)
    {
        IsInProposal = true;
        if (line.Length > 0)
        {
            _proposal.Add(line);
        }
    }

    public void EndProposal() => IsInProposal = false;

    /// <summary>
    /// Reads a title with what stands around it: times before, and after it minutes, kind, registry number, papers and who presents.
    /// </summary>
    /// <param name="plain">Whether only what cannot be words of a title is taken: for a cell of a table with columns for the rest.</param>
    public void Read(string text, ValueList<KnownResponsible> register, bool plain = false)
    {
        text = Wording.Line(text);
        if (PaperClock.AtStart(text) is { } clock)
        {
            Take(clock.Time);
            text = text[clock.Length..].TrimStart(' ', '–', '-', ',', ':', '.');
        }

        if (PaperWords.Dnr(text) is { } dnr)
        {
            Dnr(dnr.Number);
            text = Tidy(Hole().Replace(text.Remove(dnr.Start, dnr.Length), ", "));
        }

        if (Presents().Match(text) is { Success: true } label)
        {
            var after = new PaperItem(0);
            after.Peel(text[(label.Index + label.Length)..].TrimEnd(')', ' '), [], presents: false);
            Merge(after, asPresenter: true);
            text = text[..label.Index].TrimEnd(' ', '(', ',', ';', '–', '-', '/', '|');
        }

        if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30 and var colon && PaperWords.Kind(text[..colon]) is { } first && colon + 1 < text.Length)
        {
            Take(first);
            text = text[(colon + 1)..].Trim();
        }

        if (!plain && text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && text.IndexOf(')', open) is > 0 and var close && close + 2 < text.Length
            && PaperWords.Kind(text[(open + 1)..close], letters: true) is { } told && AfterKind(text[(close + 1)..].Trim(), register) is { } rest)
        {
            // "Läget (I) kommunpolis Erik Sund 15 min".
            Take(told);
            Merge(rest, asPresenter: true);
            text = text[..open];
        }

        if (PaperClock.Duration(text) is { } took && took.Left.Length > 0)
        {
            Take(new PaperTime(null, null, took.Minutes));
            text = took.Left;
        }

        Peel(text, register, presents: !plain);
    }

    private static PaperItem? AfterKind(string text, ValueList<KnownResponsible> register)
    {
        var rest = new PaperItem(0);
        rest.Peel(text, [], presents: false);
        return IsKnown(rest._title, register) || PaperWords.IsPresenter(rest._title) || PaperWords.IsName(rest._title) ? rest : null;
    }

    /// <summary>Takes over what another reading says, where this one says nothing.</summary>
    public void Merge(PaperItem other, bool asPresenter = false)
    {
        Take(other.Time);
        if (asPresenter)
        {
            Presenter(other._title);
        }

        other._presenters.ForEach(name =>
        {
            if (!_presenters.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                _presenters.Add(name);
            }
        });
        Dnr(other._dnr);
        _kind ??= other._kind;
        _attachments.AddRange(other._attachments.Except(_attachments));
        _background.AddRange(other._background);
        _proposal.AddRange(other._proposal);
    }

    /// <summary>The item, with the minutes of its clock times. What does not fit into a field is kept in the background.</summary>
    public AgendaItemText Text(PaperTime time)
    {
        var background = new List<string>(_background);
        var title = _title;
        if (title.Length > Wording.LineMax)
        {
            background.Insert(0, title);
            title = title[..(title.LastIndexOf(' ', 200) is > 20 and var cut ? cut : 200)].TrimEnd(',', '.', ';', ':', ' ') + " …";
        }

        var kind = _kind ?? OfSection ?? AgendaLineKinds.Recognise(title);

        // "Paus" and "Övriga frågor" are what they are in every section.
        kind = _kind is null && AgendaLineKinds.Recognise(title) is var told and (AgendaItemKind.Break or AgendaItemKind.AnyOtherBusiness) ? told : kind;
        var minutes = time.Length is > 0 and <= MeetingAgenda.MaxMinutes and var length ? length : (int?)null;
        return new(
            kind, title, Fit(string.Join(", ", _presenters), Wording.LineMax, background), minutes,
            string.Join('\n', background).Trim(), string.Join('\n', _proposal).Trim(), Fit(_dnr, 100, background),
            Fit(string.Join(", ", _attachments), Wording.LineMax, background));
    }

    private static string Fit(string line, int max, List<string> background)
    {
        if (line.Length <= max)
        {
            return line;
        }

        background.Add(line);
        return "";
    }

    private void Peel(string text, ValueList<KnownResponsible> register, bool presents)
    {
        var named = new List<string>();
        text = Tidy(text);
        for (var more = true; more && text.Length > 0;)
        {
            more = false;
            if (text[^1] == ')' && text.LastIndexOf('(') is > 0 and var open && open < text.Length - 2)
            {
                var inside = text[(open + 1)..^1].Trim();
                if (Part(inside, register, named, isAside: true, presents: presents))
                {
                    (text, more) = (Tidy(text[..open]), true);
                    continue;
                }

                break;
            }

            if (PaperClock.AtEnd(text) is { } clock && clock.Start > 0 && Dated().Match(text[..clock.Start]) is { Success: false })
            {
                Take(clock.Time);
                (text, more) = (Tidy(text[..clock.Start]), true);
                continue;
            }

            if (PaperClock.Duration(text) is { Left.Length: > 0 } took && text.StartsWith(took.Left[..1], StringComparison.Ordinal))
            {
                Take(new PaperTime(null, null, took.Minutes));
                (text, more) = (Tidy(took.Left), true);
                continue;
            }

            foreach (var separator in _separators)
            {
                if (text.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at)
                {
                    var tail = text[(at + separator.Length)..].Trim();
                    if (_separators.Any(other => other != separator && tail.Contains(other, StringComparison.Ordinal)))
                    {
                        continue;
                    }

                    if (Part(tail, register, named, isAside: false, presents: presents))
                    {
                        (text, more) = (Tidy(text[..at]), true);
                        break;
                    }
                }
            }
        }

        named.Reverse();
        named.ForEach(Presenter);
        _title = text;
    }

    // A part after a comma, a dash or in parentheses, if it says anything but the title.
    private bool Part(string part, ValueList<KnownResponsible> register, List<string> named, bool isAside, bool presents)
    {
        if (part.Length is 0 or > 200)
        {
            return false;
        }

        if (PaperClock.Whole(part) is { } time)
        {
            Take(time);
            return true;
        }

        if (PaperWords.Kind(part, letters: isAside) is { } kind)
        {
            Take(kind);
            return true;
        }

        if (PaperWords.IsAttachments(part))
        {
            _attachments.Insert(0, part);
            return true;
        }

        if (isAside && DecisionLineText.Fold(part).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } and var several
            && part.Split([", ", "; "], StringSplitOptions.TrimEntries) is { Length: > 1 and <= 4 } asides && several.Length <= 12)
        {
            // "(10 min, beslut)", "(B, KS 2026/0118)": all of it or nothing.
            var trial = new PaperItem(0);
            var inside = new List<string>();
            if (Array.TrueForAll(asides, one => trial.Part(one, register, inside, isAside: true, presents: presents)))
            {
                Merge(trial);
                named.AddRange(inside.AsEnumerable().Reverse());
                return true;
            }
        }

        if (presents && (IsKnown(part, register) || PaperWords.IsPresenter(part) || ((isAside || named.Count > 0) && PaperWords.IsName(part))))
        {
            named.Add(part);
            return true;
        }

        return false;
    }

    private static bool IsKnown(string part, ValueList<KnownResponsible> register)
    {
        var folded = DecisionLineText.Fold(part);
        return register.Any(one => Same(one.Organisation) || Same(one.Person) || Same(one.Title)) || register.Count(one => Same(one.Person?.Split(' ')[0])) == 1;

        bool Same(string? name) => name is { Length: > 2 } && DecisionLineText.Fold(name) == folded;
    }

    private static string Tidy(string text)
    {
        var clean = Empty().Replace(Wording.Line(text), "").Trim().TrimEnd(',', ';', ':', '–', '—', '-', '|', '/').Trim();
        clean = clean.TrimStart('–', '—', '-', ',', ';', ':', '|', '.').Trim();
        return clean.EndsWith('.') && !clean.EndsWith("..", StringComparison.Ordinal) && clean.Count(sign => sign == '.') == 1 && clean.Length > 4 ? clean[..^1] : clean;
    }

    /// <summary>A title of one general word gets back who it is from.</summary>
    public void Complete()
    {
        if (_bareTitles.Contains(DecisionLineText.Fold(_title)) && _presenters is [var only])
        {
            _title = $"{_title} – {only}";
        }
    }

    [GeneratedRegex(@"(?:^|[\s(,;–-]{1,3})(?:föredragande|föredras av|föredr\.|ansvarig|presenteras av|inledare|föredrar)\s?:?\s{1,3}(?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Presents();

    // What is left between two parts when the one in between is taken: ", ,".
    [GeneratedRegex(@"\s{0,3}[,;]\s{0,3}[,;]\s{0,3}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\(\s{0,3}\)|\[\s{0,3}\]")]
    private static partial Regex Empty();

    // "den 20 maj kl. 15.30": the clock of another day.
    [GeneratedRegex(@"\d{1,2}\s\p{Ll}{3,9}(?:\s\d{4})?,?\s?$|\d{4}-\d{2}-\d{2},?\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
