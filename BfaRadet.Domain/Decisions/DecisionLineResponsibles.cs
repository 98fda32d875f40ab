using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>What a sigil led to: where it ends, and the thing named or the reason why it is not known.</summary>
internal readonly record struct DecisionLineNamed<T>(int End, T? Value, DecisionLineRefusal? Refusal, string Spoken);

/// <summary>Reads what stands after <c>@</c>: organisation before title before person.</summary>
internal sealed class DecisionLineResponsibles
{
    private const string Quotes = "\"”“„»";

    private readonly List<DecisionLineName<Responsible>> _names = [];
    private readonly List<DecisionLineName<Responsible>> _people = [];

    public DecisionLineResponsibles(ValueList<KnownResponsible> known)
    {
        foreach (var one in known)
        {
            _names.Add(new(one.Organisation, new Responsible(one.Organisation)));
            if (one.Title is not null)
            {
                _people.Add(new(one.Title, InPerson(one), order: 1));
            }

            if (one.Person is not null)
            {
                _people.Add(new(one.Person, InPerson(one), order: 2));
            }
        }

        _names.AddRange(_people);
    }

    /// <summary>Every name that can be typed, for completing.</summary>
    public IReadOnlyList<DecisionLineName<Responsible>> Names => _names;

    /// <summary>Somebody known; one without a name is called by title.</summary>
    public static Responsible InPerson(KnownResponsible known) =>
        new(known.Organisation, known.Person ?? known.Title, known.Member);

    /// <summary>How a responsible is written so that it reads back: the shortest way that is not mistaken.</summary>
    public string Written(Responsible who)
    {
        var plain = InFull(who);
        var read = At(plain, 0);
        return read.End == plain.Length && read.Value == who ? plain : $"\"{InFull(who, " ")}\"";
    }

    /// <summary>Reads at the place after the sigil.</summary>
    public DecisionLineNamed<Responsible> At(string line, int at)
    {
        if (at < line.Length && Quotes.Contains(line[at], StringComparison.Ordinal))
        {
            return Quoted(line, at);
        }

        var found = DecisionLineLookup.At(line, at, _names);
        if (found.End < line.Length && line[found.End] == '(' && found.Typed.Length > 0
            && line.IndexOf(')', found.End) is var close and > 0)
        {
            return InOrganisation(line[at..(close + 1)], line[(found.End + 1)..close], found, close + 1);
        }

        return Chosen(found.Names, found.Typed, found.End, found.Typed, _names);
    }

    private DecisionLineNamed<Responsible> InOrganisation(
        string typed, string person, DecisionLineLookup.Found<Responsible> found, int end)
    {
        var organisations = found.Names.Select(name => name.Target.Organisation).ToHashSet();
        var people = _people.Where(one => organisations.Contains(one.Target.Organisation)).ToList();
        return Chosen(DecisionLineLookup.Best(person, people), person, end, typed, organisations.Count > 0 ? people : _names)
            is var chosen && chosen.Refusal is DecisionLineRefusal.UnknownResponsible unknown
                ? chosen with { Refusal = unknown with { Typed = typed } }
                : chosen;
    }

    private DecisionLineNamed<Responsible> Chosen(
        IReadOnlyList<DecisionLineName<Responsible>> fit,
        string typed,
        int end,
        string spoken,
        IEnumerable<DecisionLineName<Responsible>> all) => fit.Count switch
        {
            1 => new(end, fit[0].Target, null, spoken),
            0 => new(end, null, Unknown(typed, DecisionLineNearest.To(typed, all, NearWritten)), spoken),
            _ => new(end, null, Ambiguous(typed, fit), spoken),
        };

    private static DecisionLineRefusal.UnknownResponsible Unknown(string typed, ValueList<string> nearest) => new(typed, nearest);

    private DecisionLineRefusal.AmbiguousResponsible Ambiguous(string typed, IReadOnlyList<DecisionLineName<Responsible>> fit) =>
        new(typed, fit.Select(name => Written(name.Target)).ToValueList());

    // The name the slip was made in, not the person behind it, as long as that name means one only.
    private string NearWritten(DecisionLineName<Responsible> name) =>
        DecisionLineLookup.Best(name.Written, _names) is [var only] && only.Target == name.Target
            ? name.Written
            : Written(name.Target);

    private DecisionLineNamed<Responsible> Quoted(string line, int at)
    {
        var length = line.AsSpan(at + 1).IndexOfAny(Quotes);
        var end = length < 0 ? line.Length : at + 1 + length;
        var typed = line[(at + 1)..end].Trim();
        if (length < 0 || !HasLetterOrDigit(typed))
        {
            return new(line.Length, null, Unknown(typed, []), typed);
        }

        var open = typed.IndexOf(" (", StringComparison.Ordinal);
        var hasPerson = open > 0 && typed.EndsWith(')') && typed.Length - open > 3;
        var organisation = hasPerson ? typed[..open].Trim() : typed;
        var person = hasPerson ? typed[(open + 2)..^1].Trim() : null;
        var free = new Responsible(organisation, person is "" ? null : person);

        // Quotes around somebody known still mean the one who is known.
        var known = _names.Find(name => Fold(InFull(name.Target, " ")) == Fold(typed));
        return new(end + 1, known?.Target ?? free, null, typed);
    }

    private static string InFull(Responsible who, string between = "") =>
        who.Person is null ? who.Organisation : $"{who.Organisation}{between}({who.Person})";
}
