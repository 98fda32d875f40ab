using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>A name after a sigil: where it ends, and what it names or why it is unknown.</summary>
/// <param name="IsFree">Unknown name, taken as free text.</param>
/// <param name="Why">Evaluated only for the name that is reported: it searches the register.</param>
internal readonly record struct DecisionLineNamed<T>(int End, T? Value, Func<DecisionLineRefusal>? Why, string Spoken, bool IsFree = false);

/// <summary>Reads a responsible after <c>@</c>: organisation before title before person.</summary>
internal sealed class DecisionLineResponsibles
{
    private const string Quotes = "\"”“„»";
    private const int MostCandidates = 8;

    // The orders of names: what they are names of.
    private const int OfTitle = 1;
    private const int OfPerson = 2;

    private readonly List<DecisionLineName<Responsible>> _names;
    private readonly List<DecisionLineName<Responsible>> _people;
    private readonly DecisionLineLookup<Responsible> _lookup;
    private readonly ILookup<string, Responsible> _inFull;
    private readonly Dictionary<string, DecisionLineLookup<Responsible>> _within = [];

    public DecisionLineResponsibles(ValueList<KnownResponsible> register)
    {
        var known = KnownResponsible.EachOnce(register);
        var organisations = known.Select(one => new DecisionLineName<Responsible>(one.Organisation, new Responsible(one.Organisation)));
        _people =
        [
            .. known.Where(one => one.Title is not null).Select(one => new DecisionLineName<Responsible>(one.Title!, InPerson(one), order: OfTitle)),
            .. known.Where(one => one.Person is not null).Select(one => new DecisionLineName<Responsible>(one.Person!, InPerson(one), order: OfPerson)),
        ];
        var duties = known.SelectMany(one => one.Duties.Select(duty => new DecisionLineName<Responsible>(duty, InPerson(one))));
        // A name without a letter or a digit cannot be typed.
        _names = [.. organisations.Concat(duties).Concat(_people).Where(name => HasLetterOrDigit(name.Written) && HasLetterOrDigit(InFull(name.Target)))];
        _lookup = new(_names);
        _inFull = _names.Select(name => name.Target).Distinct().ToLookup(who => Key(InFull(who)));
    }

    /// <summary>Every name that can be typed, for completing.</summary>
    public IReadOnlyList<DecisionLineName<Responsible>> Names => _names;

    /// <summary>
    /// Which completion comes first: whoever types the beginning of a name means a name, rather than an organisation, rather than a
    /// title with a word that begins so. Organisations come first where nothing is typed.
    /// </summary>
    public static int Rank(string typed, DecisionLineName<Responsible> name) =>
        typed.Length == 0 ? (name.Target.Person is null ? 0 : 1) : name.Order switch { OfPerson => 0, OfTitle => 2, _ => 1 };

    /// <summary>A known person; one without a name is called by title.</summary>
    public static Responsible InPerson(KnownResponsible known) =>
        new(known.Organisation, known.Person ?? known.Title, known.Member);

    /// <summary>
    /// How a responsible is written so that it reads back as the same: the shortest unambiguous form. Two with the same name,
    /// organisation and title cannot be told apart in words; quoted, they are free text.
    /// </summary>
    public string Written(Responsible who)
    {
        var titles = _people.Where(name => name.Target == who).Select(name => $"{who.Organisation} ({name.Written})");
        return titles.Prepend(InFull(who)).FirstOrDefault(way => ReadsAs(way, who)) ?? $"\"{WithoutQuotes(InFull(who))}\"";
    }

    /// <summary>Reads at the position after the sigil.</summary>
    public DecisionLineNamed<Responsible> At(string line, int at)
    {
        if (at < line.Length && Quotes.Contains(line[at], StringComparison.Ordinal))
        {
            return Quoted(line, at);
        }

        var (fit, typed, end) = Find(line, at);
        return fit.Count switch
        {
            1 => new(end, fit[0].Target, null, Spoken(fit[0], typed)),
            0 when HasLetterOrDigit(typed) => new(end, Unregistered(typed), null, typed, IsFree: !typed.Contains('(', StringComparison.Ordinal)),
            0 => new(end, null, () => new DecisionLineRefusal.MissingResponsible(), typed),
            _ => new(end, null, () => Ambiguous(typed, fit), typed),
        };
    }

    /// <summary>
    /// The names that match at a position. Makes no refusal, since making one asks how names would be read and would recurse.
    /// </summary>
    private (IReadOnlyList<DecisionLineName<Responsible>> Fit, string Typed, int End) Find(string line, int at)
    {
        var found = _lookup.At(line, at);
        var open = found.End < line.Length && line[found.End] == ' ' ? found.End + 1 : found.End;
        if (open >= line.Length || line[open] != '(' || found.Typed.Length == 0
            || line.AsSpan(open, Math.Min(line.Length - open, Wording.LineMax)).IndexOf(')') is not (var close and > 0))
        {
            return (found.Names, found.Typed, found.End);
        }

        // "Polis (Anna Berg)", "Polis(Anna Berg)": a person of the organisations meant.
        var (end, person) = (open + close + 1, line[(open + 1)..(open + close)]);
        var organisations = found.Names.Select(name => name.Target.Organisation).ToHashSet();
        var people = _people.Where(one => organisations.Contains(one.Target.Organisation)).ToList();
        var fit = Within(found.Typed, people).Best(person);

        // After a space, what is in the parentheses may be the sentence's own.
        return open > found.End && fit.Count == 0 ? (found.Names, found.Typed, found.End) : (fit, line[at..end], end);
    }

    // Half a name, or a person by organisation, is written out; a whole word stays as typed, in the inflection of the
    // sentence.
    private static string Spoken(DecisionLineName<Responsible> name, string typed) =>
        typed.Contains('(', StringComparison.Ordinal) ? InFull(name.Target) : name.IsBegunBy(typed, name.Written == name.Target.Person) ? name.Target.Person ?? name.Target.Organisation : typed;

    private DecisionLineLookup<Responsible> Within(string organisation, List<DecisionLineName<Responsible>> people)
    {
        if (!_within.TryGetValue(organisation, out var lookup))
        {
            _within[organisation] = lookup = new(people);
        }

        return lookup;
    }

    private bool ReadsAs(string way, Responsible who) =>
        way.Length > 0 && !Quotes.Contains(way[0], StringComparison.Ordinal) && Find(way, 0) is { Fit: [var only], End: var end }
            && end == way.Length && only.Target == who;

    /// <summary>Names in the register that an unknown name may have meant, as they are written.</summary>
    public ValueList<string> Near(string typed) => DecisionLineNearest.To(typed, _names, NearWritten);

    // "Polis(Nils Holm)": an unknown person of an organisation that may be known.
    private Responsible Unregistered(string typed)
    {
        var open = typed.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new(typed);
        }

        var (organisation, person) = (typed[..open], Wording.Line(typed[(open + 1)..].TrimEnd(')')));
        var known = _lookup.Best(organisation).Select(name => name.Target.Organisation).Distinct().ToList();
        return new(known is [var only] ? only : organisation, person.Length == 0 ? null : person);
    }

    private DecisionLineRefusal Ambiguous(string typed, IReadOnlyList<DecisionLineName<Responsible>> fit) =>
        new DecisionLineRefusal.AmbiguousResponsible(
            typed, fit.Select(name => Written(name.Target)).Distinct().Take(MostCandidates).ToValueList());

    // The misspelled name itself, not the person behind it, as long as it is unambiguous.
    private string NearWritten(DecisionLineName<Responsible> name) =>
        ReadsAs(name.Written, name.Target) ? name.Written : Written(name.Target);

    private DecisionLineNamed<Responsible> Quoted(string line, int at)
    {
        var length = line.AsSpan(at + 1).IndexOfAny(Quotes);
        var end = length < 0 ? line.Length : at + 1 + length;
        var typed = Wording.Line(line[(at + 1)..end]);
        if (length < 0)
        {
            return new(line.Length, null, () => new DecisionLineRefusal.MissingResponsible(), typed);
        }

        // A known name in quotes still means the known one.
        if (_inFull[Key(typed)].ToList() is [var known])
        {
            return new(end + 1, known, null, typed);
        }

        return HasLetterOrDigit(typed)
            ? new(end + 1, Free(typed), null, typed)
            : new(line.Length, null, () => new DecisionLineRefusal.MissingResponsible(), typed);
    }

    private static Responsible Free(string typed)
    {
        var open = typed.IndexOf(" (", StringComparison.Ordinal);
        var hasPerson = open > 0 && typed.EndsWith(')') && typed.Length - open > 3;
        return hasPerson && typed[(open + 2)..^1].Trim() is { Length: > 0 } person ? new(typed[..open].Trim(), person) : new(typed);
    }

    private static string Key(string inFull) => Fold(WithoutQuotes(inFull));

    private static string WithoutQuotes(string text) => string.Concat(text.Where(letter => !Quotes.Contains(letter, StringComparison.Ordinal))).Trim();

    private static string InFull(Responsible who) =>
        who.Person is null ? who.Organisation : $"{who.Organisation} ({who.Person})";
}
