namespace BfaRadet.Domain.Decisions;

/// <summary>What the decision line may refer to: the day, the next meeting, who can answer and what it can serve.</summary>
/// <param name="Today">The day the line is read; dates without a year are looked for from here on.</param>
/// <param name="NextMeeting">What "nästa möte" means; null when no meeting is planned.</param>
/// <param name="Responsibles">Who may stand after <c>@</c> without quotes.</param>
/// <param name="FocusAreas">What may stand after <c>#</c>.</param>
public sealed record DecisionLineContext(
    DateOnly Today,
    DateOnly? NextMeeting,
    ValueList<KnownResponsible> Responsibles,
    ValueList<KnownFocusArea> FocusAreas)
{
    /// <summary>Whether a responsible is in the register; otherwise it is free text that can be corrected later.</summary>
    public bool Knows(Responsible who) => who.Member is not null || Responsibles.Any(known =>
        known.Organisation == who.Organisation && (who.Person is null || who.Person == (known.Person ?? known.Title)));
}

/// <summary>An organisation or person that may be named after <c>@</c>.</summary>
/// <param name="Duties">
/// What the person is in the council: "ordförande". Such a word alone means that person, before every longer title that ends in it.
/// </param>
public sealed record KnownResponsible(
    string Organisation, string? Person = null, string? Title = null, MemberId? Member = null, ValueList<string> Duties = default)
{
    /// <summary>
    /// Each organisation and each person once, in the order given. A person outside the register with the name and
    /// organisation of one in it is the same person; organisations are spelled as in the register.
    /// </summary>
    public static ValueList<KnownResponsible> EachOnce(IEnumerable<KnownResponsible> named)
    {
        var clean = named
            .Select(one => new KnownResponsible(Wording.Line(one.Organisation), Part(one.Person), Part(one.Title), one.Member, one.Duties))
            .Where(one => one.Organisation.Length > 0)
            .ToList();
        var spelled = clean
            .OrderBy(one => one.Member is null)
            .DistinctBy(one => DecisionLineText.Fold(one.Organisation))
            .ToDictionary(one => DecisionLineText.Fold(one.Organisation), one => one.Organisation);
        var registered = clean.Where(one => one.Member is not null).Select(Key).ToHashSet();
        return clean
            .Where(one => one.Member is not null || !registered.Contains(Key(one)))
            .DistinctBy(one => one.Member is { } member ? (object)member : Key(one))
            .Select(one => one with { Organisation = spelled[DecisionLineText.Fold(one.Organisation)] })
            .ToValueList();
    }

    private static (string Organisation, string Person, string Title) Key(KnownResponsible one) => (
        DecisionLineText.Fold(one.Organisation),
        DecisionLineText.Fold(one.Person ?? ""),
        one.Person is null ? DecisionLineText.Fold(one.Title ?? "") : "");

    private static string? Part(string? typed) => Wording.Line(typed) is { Length: > 0 } part ? part : null;
}

/// <summary>A focus area that may be named after <c>#</c>: <c>#F2</c>, <c>#2</c> or the start of a word of its name.</summary>
public sealed record KnownFocusArea(FocusAreaId Id, int Number, string Name);
