namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>Something that can be put first: a focus area of the council, or a name that came up at the meeting.</summary>
/// <param name="Area">Null for a name that is no focus area yet.</param>
/// <param name="Name">As it was when it was put here.</param>
public sealed record RankingOption(RankingOptionId Id, FocusAreaId? Area, string Name);

/// <summary>The order that a person on the roll has given, the most important first.</summary>
/// <param name="Order">May name options that are gone, and lack those that came later.</param>
/// <param name="IsOwn">Given by the person; otherwise entered by one who leads the meeting.</param>
public sealed record RankingAnswer(AttendanceId Who, string Name, ValueList<RankingOptionId> Order, DateTimeOffset At, bool IsOwn);

/// <summary>
/// Prioritering: those who take part in an item each put the same options in order, and the sums of their places make the order of all.
/// The lowest sum is first. Who put what where is told to nobody else, but it is no secret ballot: who has answered is in the journal. The sums are shown when it is closed.
/// </summary>
/// <param name="Answers">At most one a person. When it is closed, only of those who took part then.</param>
/// <param name="ClosedAt">Null while it can be answered.</param>
/// <param name="Entitled">How many could answer when it was closed; 0 until then.</param>
public sealed record Ranking(
    RankingId Id, AgendaItemId Item, ValueList<RankingOption> Options, ValueList<RankingAnswer> Answers, DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt = null, int Entitled = 0)
{
    public RankingOption? Find(RankingOptionId id) => Options.FirstOrDefault(o => o.Id == id);

    public RankingAnswer? AnswerOf(AttendanceId who) => Answers.FirstOrDefault(a => a.Who == who);

    /// <summary>The option that says the same, whatever its case, spaces and full stop; null when there is none.</summary>
    public RankingOption? Saying(string name) => Options.FirstOrDefault(o => Key(o.Name) == Key(name));

    /// <summary>The order of all, by the sums of the answers of some; empty when there are none.</summary>
    /// <param name="counted">Whose answers count.</param>
    public ValueList<RankedOption> Standing(IReadOnlyCollection<AttendanceId> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);

        var places = Answers.Where(a => counted.Contains(a.Who)).Select(PlacesIn).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var sums = Options.Select(o => (Option: o, Places: places.Select(p => p[o.Id]).ToList())).ToList();
        return sums.Select(s => (s.Option, Sum: s.Places.Sum(), Best: s.Places.Min(), Worst: s.Places.Max()))
            .OrderBy(s => s.Sum)
            .Select(s => new RankedOption(
                s.Option, s.Sum, 1 + sums.Count(other => other.Places.Sum() < s.Sum), sums.Count(other => other.Places.Sum() == s.Sum) > 1, s.Best, s.Worst))
            .ToValueList();
    }

    internal static string Key(string name) => Wording.Line(name).TrimEnd('.', ' ').ToUpperInvariant();

    // What somebody has not placed, since it came later, is last there.
    private Dictionary<RankingOptionId, int> PlacesIn(RankingAnswer answer)
    {
        var known = answer.Order.Where(id => Find(id) is not null).ToList();
        return Options.ToDictionary(o => o.Id, o => known.IndexOf(o.Id) is >= 0 and var at ? at + 1 : Options.Count);
    }
}

/// <summary>An option with its place in the order of all.</summary>
/// <param name="Sum">Of the places it was given: the lower, the more important.</param>
/// <param name="Place">From 1; the same for those with the same sum.</param>
/// <param name="IsTied">Another has the same sum.</param>
/// <param name="Best">The best place that somebody gave it.</param>
/// <param name="Worst">The worst.</param>
public sealed record RankedOption(RankingOption Option, int Sum, int Place, bool IsTied, int Best, int Worst);
