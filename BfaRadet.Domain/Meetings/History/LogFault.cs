using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>What is wrong with a row of a log.</summary>
public abstract record LogFault : Refusal
{
    private LogFault()
    {
    }

    /// <summary>The column it is about.</summary>
    public abstract LogColumn Column { get; }

    /// <summary>No number that can be read.</summary>
    public sealed record NumberUnread(string Typed) : LogFault
    {
        public override LogColumn Column => LogColumn.Number;
    }

    /// <summary>Another row has the number.</summary>
    public sealed record NumberTwice(DecisionNumber Number, int Row) : LogFault
    {
        public override LogColumn Column => LogColumn.Number;
    }

    /// <summary>A decision in the council has the number.</summary>
    public sealed record NumberTaken(DecisionNumber Number) : LogFault
    {
        public override LogColumn Column => LogColumn.Number;
    }

    /// <summary>A text that may not be there: empty, too long, or with a personal identity number.</summary>
    public sealed record TextRefused(LogColumn In, Refusal Why) : LogFault
    {
        public override LogColumn Column => In;
    }

    /// <summary>A formula without a value, or one that failed.</summary>
    public sealed record NoValue(LogColumn In, string Typed) : LogFault
    {
        public override LogColumn Column => In;
    }

    /// <summary>Neither the meeting's day nor the decision's.</summary>
    public sealed record DayMissing : LogFault
    {
        public override LogColumn Column => LogColumn.HeldOn;
    }

    /// <summary>No day that can be read, or one without a year.</summary>
    public sealed record DayUnread(LogColumn In, string Typed) : LogFault
    {
        public override LogColumn Column => In;
    }

    /// <summary>A day that is to come, of something that has been.</summary>
    public sealed record DayAhead(LogColumn In, DateOnly Day) : LogFault
    {
        public override LogColumn Column => In;
    }

    /// <summary>A day before that of the decision.</summary>
    public sealed record DayTooEarly(LogColumn In, DateOnly Day, DateOnly DecidedOn) : LogFault
    {
        public override LogColumn Column => In;
    }

    /// <summary>The decision's day and the meeting's are not the same.</summary>
    public sealed record DaysDiffer(DateOnly HeldOn, DateOnly DecidedOn) : LogFault
    {
        public override LogColumn Column => LogColumn.DecidedOn;
    }

    /// <summary>A meeting of that day was held, or is planned, in the product: its decisions are there.</summary>
    public sealed record MeetingIsHere(DateOnly Day) : LogFault
    {
        public override LogColumn Column => LogColumn.HeldOn;
    }

    /// <summary>No § that can be read.</summary>
    public sealed record ParagraphUnread(string Typed) : LogFault
    {
        public override LogColumn Column => LogColumn.Paragraph;
    }

    /// <summary>A state that is not known, and that nobody has said the meaning of.</summary>
    public sealed record StateUnread(string Typed) : LogFault
    {
        public override LogColumn Column => LogColumn.State;
    }

    /// <summary>It was replaced, and it is not said by what; or by a decision that is neither in the log nor in the council.</summary>
    public sealed record ReplacedByUnknown(DecisionNumber? By) : LogFault
    {
        public override LogColumn Column => LogColumn.ReplacedBy;
    }

    /// <summary>Those that replaced it lead back to itself.</summary>
    public sealed record ReplacedInACircle(DecisionNumber By) : LogFault
    {
        public override LogColumn Column => LogColumn.ReplacedBy;
    }

    /// <summary>A focus area that the council does not have, and that nobody has said what to do with.</summary>
    public sealed record AreaUnknown(string Typed) : LogFault
    {
        public override LogColumn Column => LogColumn.FocusArea;
    }
}
