namespace BfaRadet.Domain.Meetings.Years;

/// <summary>Why words say no days to meet on.</summary>
public abstract record MeetingRuleRefusal : Refusal
{
    private MeetingRuleRefusal()
    {
    }

    /// <summary>Nothing was written.</summary>
    public sealed record Nothing : MeetingRuleRefusal;

    /// <summary>Longer than a rule. Lengths in characters.</summary>
    public sealed record TooLong(int Length, int Max) : MeetingRuleRefusal;

    /// <summary>No day among the words: "torsdagar".</summary>
    public sealed record NoDay : MeetingRuleRefusal;

    /// <summary>A word that the rule has no place for.</summary>
    public sealed record UnknownWord(string Word) : MeetingRuleRefusal;

    /// <summary>A month has no fifth Thursday in most years.</summary>
    public sealed record NoSuchWeek(string Word) : MeetingRuleRefusal;

    /// <summary>A day that no month has.</summary>
    public sealed record NoSuchDay(string Typed) : MeetingRuleRefusal;

    /// <summary>Every month was excepted.</summary>
    public sealed record NoMonths : MeetingRuleRefusal;

    /// <summary>The words after "kl." are no time of day.</summary>
    public sealed record UnreadableClock(string Typed) : MeetingRuleRefusal;
}
