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
    ValueList<KnownFocusArea> FocusAreas);

/// <summary>Somebody who may be named after <c>@</c>: by organisation, by person or by title.</summary>
public sealed record KnownResponsible(
    string Organisation, string? Person = null, string? Title = null, MemberId? Member = null);

/// <summary>A focus area that may be named after <c>#</c>: <c>#F2</c>, <c>#2</c> or the start of a word of its name.</summary>
public sealed record KnownFocusArea(FocusAreaId Id, int Number, string Name);
