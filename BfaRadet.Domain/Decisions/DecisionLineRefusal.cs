namespace BfaRadet.Domain.Decisions;

/// <summary>Reasons why a decision line is refused. The typed text is kept.</summary>
public abstract record DecisionLineRefusal : Refusal
{
    private DecisionLineRefusal()
    {
    }

    /// <summary>No letter or digit is left without the marks.</summary>
    public sealed record EmptyDecision : DecisionLineRefusal;

    /// <summary>The text is longer than a decision may be; both figures in characters (UTF-16 units).</summary>
    public sealed record TextTooLong(int Length, int Max) : DecisionLineRefusal;

    /// <summary>No name after <c>@</c>, or a quote that does not end.</summary>
    public sealed record MissingResponsible : DecisionLineRefusal;

    /// <summary>Several match equally well. <c>Candidates</c> can be written after <c>@</c>.</summary>
    public sealed record AmbiguousResponsible(string Typed, ValueList<string> Candidates) : DecisionLineRefusal;

    /// <summary>A number or name after <c>#</c> that no focus area has.</summary>
    public sealed record UnknownFocusArea(string Typed, ValueList<string> Nearest) : DecisionLineRefusal;

    /// <summary>Several focus areas match equally well.</summary>
    public sealed record AmbiguousFocusArea(string Typed, ValueList<string> Candidates) : DecisionLineRefusal;

    /// <summary>A day that does not exist: 31 feb, v. 54, or a weekday that the date does not fall on.</summary>
    public sealed record ImpossibleDate(string Typed) : DecisionLineRefusal;

    /// <summary>A due date, written with its year, in the past.</summary>
    public sealed record PastDate(DateOnly Day) : DecisionLineRefusal;

    /// <summary>Two different due dates among the marks.</summary>
    public sealed record TwoDueDates(DateOnly First, DateOnly Second) : DecisionLineRefusal;

    /// <summary>Two different review dates among the marks.</summary>
    public sealed record TwoReviewDates(DateOnly First, DateOnly Second) : DecisionLineRefusal;

    /// <summary>"nästa möte" while no meeting is planned.</summary>
    public sealed record NoNextMeeting(string Typed) : DecisionLineRefusal;

    /// <summary>"uppf." without a date after it; it would otherwise stay in the text unseen.</summary>
    public sealed record MissingReviewDate(string Typed) : DecisionLineRefusal;
}
