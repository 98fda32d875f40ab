using BfaRadet.Domain.Decisions;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>Reads who is responsible as logs write it: several in a cell, persons in parentheses, names of the register.</summary>
/// <param name="choices">By the folded name: what it is to be called.</param>
internal sealed partial class LogResponsibles(ValueList<KnownResponsible> register, IReadOnlyDictionary<string, string> choices)
{
    private static readonly HashSet<string> _nobody = new(StringComparer.Ordinal) { "-", "–", "—", "ingen", "inget", "ej angivet", "?", "n/a" };

    private readonly Dictionary<string, KnownResponsible> _known = Index(register);
    private readonly Dictionary<string, string> _unknown = [];

    /// <summary>Names that the register does not have, as they were first written.</summary>
    public IReadOnlyCollection<string> Unknown => _unknown.Values;

    public ValueList<Responsible> Read(string organisations, string persons)
    {
        var named = Split(organisations).ToList();
        var people = Split(persons).ToList();
        var all = named.ConvertAll(name => One(name, ""));
        if (people.Count > 0 && (all.Count == people.Count || all.Count == 1 && people.Count == 1))
        {
            all = [.. all.Zip(people, (of, person) => of.Person is null ? WithPerson(of, person) : of)];
        }
        else if (people.Count > 0)
        {
            all = [.. all, .. people.Select(name => One(name, ""))];
        }

        return all.Distinct().ToValueList();
    }

    /// <summary>Whether a text names one of them: "Polismyndigheten" or "Polismyndigheten (Edla Ramberg)".</summary>
    public static bool Is(Responsible of, string text)
    {
        var folded = DecisionLineText.Fold(text.Trim());
        return folded == DecisionLineText.Fold(of.Organisation) || of.Person is { } person
            && (folded == DecisionLineText.Fold(person) || folded == DecisionLineText.Fold($"{of.Organisation} ({person})"));
    }

    private Responsible One(string typed, string person)
    {
        var name = Wording.Line(typed);
        if (WithParenthesis().Match(name) is { Success: true } match)
        {
            (name, person) = (match.Groups["who"].Value.Trim(), match.Groups["in"].Value.Trim());
        }

        var key = DecisionLineText.Fold(name);
        var chosen = choices.GetValueOrDefault(key, name);
        if (_known.TryGetValue(DecisionLineText.Fold(chosen), out var known))
        {
            // A title may have been another's then.
            var of = known.Person is { } own && DecisionLineText.Fold(own) == DecisionLineText.Fold(chosen) ? new Responsible(known.Organisation, own, known.Member)
                : new Responsible(known.Organisation, known.Title);
            return person.Length > 0 && of.Person is null ? WithPerson(of, person) : of;
        }

        _unknown.TryAdd(key, name);
        return person.Length > 0 ? WithPerson(new Responsible(chosen), person) : new Responsible(chosen);
    }

    private Responsible WithPerson(Responsible of, string person)
    {
        person = Wording.Line(person);
        return _known.TryGetValue(DecisionLineText.Fold(person), out var known) && known.Person is { } name && DecisionLineText.Fold(name) == DecisionLineText.Fold(person) && DecisionLineText.Fold(known.Organisation) == DecisionLineText.Fold(of.Organisation)
            ? new Responsible(known.Organisation, name, known.Member)
            : of with { Person = person };
    }

    private IEnumerable<string> Split(string cell)
    {
        foreach (var line in Wording.Text(cell).Split('\n', ';').Select(Wording.Line))
        {
            if (line.Length == 0 || _nobody.Contains(DecisionLineText.Fold(line)))
            {
                continue;
            }

            foreach (var part in Parts(line))
            {
                yield return part;
            }
        }
    }

    // "Socialtjänsten, barn och unga" is one; "Polisen, Räddningstjänsten" are two.
    private IEnumerable<string> Parts(string line)
    {
        if (IsKnown(line))
        {
            return [line];
        }

        foreach (var between in (string[])[", ", "/", " och ", " samt ", " & ", " + "])
        {
            var parts = line.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 1 && !line.Contains('(', StringComparison.Ordinal) && parts.All(part => IsKnown(part) || between is ", " or "/" ? IsName(part, between) : Definite().IsMatch(part)))
            {
                return parts.SelectMany(Parts);
            }
        }

        // Commas outside parentheses: as the product's own files have them.
        var apart = Outside().Split(line);
        return apart.Length > 1 && line.Contains('(', StringComparison.Ordinal) ? apart.Select(part => part.Trim()).Where(part => part.Length > 0) : [line];
    }

    private bool IsName(string part, string between) => IsKnown(part) || between != ", " && between != "/" || char.IsUpper(part[0]) || !part.Contains(' ', StringComparison.Ordinal) && Definite().IsMatch(part);

    private bool IsKnown(string name) => _known.ContainsKey(DecisionLineText.Fold(name)) || choices.ContainsKey(DecisionLineText.Fold(name));

    private static Dictionary<string, KnownResponsible> Index(ValueList<KnownResponsible> register)
    {
        var known = new Dictionary<string, KnownResponsible>(StringComparer.Ordinal);
        foreach (var one in register)
        {
            if (one.Person is null && one.Title is null)
            {
                known.TryAdd(DecisionLineText.Fold(one.Organisation), one);
            }
        }

        foreach (var one in register)
        {
            known.TryAdd(DecisionLineText.Fold(one.Organisation), new KnownResponsible(one.Organisation));
            foreach (var name in new[] { one.Person, one.Title }.OfType<string>())
            {
                known.TryAdd(DecisionLineText.Fold(name), one);
            }
        }

        return known;
    }

    [GeneratedRegex(@"^(?<who>[^()]{1,300})\((?<in>[^()]{1,300})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithParenthesis();

    [GeneratedRegex(@", ?(?![^()]{0,300}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    // "kommunpolisen", "samordnaren", "trafikkontoret": one that is spoken of by itself.
    [GeneratedRegex(@"(?:en|et|an|na|arna)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Definite();
}
