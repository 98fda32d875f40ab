using BfaRadet.Domain.Decisions;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Reads presenters: organisation before title before person, as after @ on the decision line.</summary>
internal sealed class AgendaLinePresenters
{
    private const string Quotes = "\"”“„»";
    private const int MostCandidates = 8;

    // A shorter beginning of a name is text.
    private const int ShortestBeginning = 3;

    // A name may have commas of its own: "Kultur, fritid och skola".
    private const int MostParts = 4;

    private readonly DecisionLineLookup<string> _lookup;
    private readonly Dictionary<string, string> _inFull;

    public AgendaLinePresenters(ValueList<KnownResponsible> register)
    {
        var known = KnownResponsible.EachOnce(register);
        var titles = known.Where(one => one.Title is not null).ToLookup(one => Fold(one.Title!));
        string Titled(KnownResponsible one) => titles[Fold(one.Title!)].Count() == 1 ? one.Title! : $"{one.Title} ({one.Organisation})";
        var people = known.Where(one => one.Person is not null).ToLookup(one => (Fold(one.Person!), Fold(one.Title ?? one.Organisation)));
        // Two of one name may have one title too.
        string Apart(KnownResponsible one) => one.Title is not { } title ? one.Organisation
            : people[(Fold(one.Person!), Fold(title))].Count() == 1 ? title
            : $"{title}, {one.Organisation}";
        List<DecisionLineName<string>> names =
        [
            .. known.Select(one => one.Organisation).Distinct().Select(organisation => new DecisionLineName<string>(organisation, organisation)),
            .. known.SelectMany(one => one.Duties).Distinct().Select(duty => new DecisionLineName<string>(duty, duty)),
            .. known.Where(one => one.Title is not null).Select(one => new DecisionLineName<string>(one.Title!, Titled(one), order: 1)),
            .. known.Where(one => one.Person is not null)
                .Select(one => new DecisionLineName<string>(one.Person!, $"{one.Person} ({Apart(one)})", order: 2)),
        ];
        names.RemoveAll(name => !HasLetterOrDigit(name.Written));
        _lookup = new(names);
        _inFull = names.GroupBy(name => Fold(name.Target)).ToDictionary(same => same.Key, same => same.First().Target);
    }

    /// <summary>A presenter, and how many parts of the line it is.</summary>
    /// <param name="Candidates">More than one when several match equally well.</param>
    internal readonly record struct Found(string Name, int Parts, bool IsKnown, ValueList<string> Candidates);

    /// <summary>
    /// The parts of the line that are a known presenter from here on, 0 for none. The beginning of a name is not enough: it may be
    /// a word of the title.
    /// </summary>
    public int Known(string line, List<AgendaLinePart> parts, int at) =>
        InFull(line, parts, at) is { Parts: > 0 and var count } ? count
        : _lookup.Best(parts[at].Text) is [var only] && !only.IsBegunBy(parts[at].Text, isPerson: false) ? 1
        : 0;

    /// <summary>The presenter that the parts name from here on; one that is not in the register is taken as it is written.</summary>
    public Found Read(string line, List<AgendaLinePart> parts, int at)
    {
        var typed = parts[at].Text;
        if (typed.StartsWith('@'))
        {
            typed = typed[1..].Trim();
        }

        if (typed.Length > 1 && Quotes.Contains(typed[0], StringComparison.Ordinal) && Quotes.Contains(typed[^1], StringComparison.Ordinal))
        {
            return new(typed[1..^1].Trim(), 1, IsKnown: false, []);
        }

        if (InFull(line, parts, at) is { Parts: > 0 } whole)
        {
            return whole;
        }

        var fit = _lookup.Best(typed).Where(name => typed.Length >= ShortestBeginning || !name.IsBegunBy(typed, isPerson: false)).ToList();
        return fit switch
        {
            [] => new(typed, 1, IsKnown: false, []),
            [var only] => new(only.Target, 1, IsKnown: true, [only.Target]),
            _ => new(typed, 1, IsKnown: false, fit.Select(name => name.Target).Distinct().Take(MostCandidates).ToValueList()),
        };
    }

    private Found InFull(string line, List<AgendaLinePart> parts, int at)
    {
        for (var count = Math.Min(MostParts, parts.Count - at); count > 0; count--)
        {
            var last = parts[at + count - 1];
            var end = at + count < parts.Count ? parts[at + count].Start - 1 : line.Length;
            if (last.Text.Length > 0 && end - parts[at].Start <= Wording.LineMax * 2
                && _inFull.TryGetValue(Fold(line[parts[at].Start..end].Trim().TrimStart('@')), out var name))
            {
                return new(name, count, IsKnown: true, [name]);
            }
        }

        return default;
    }
}
