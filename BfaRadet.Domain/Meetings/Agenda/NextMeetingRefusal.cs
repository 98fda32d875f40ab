namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Reasons why the day of the next meeting is refused. The typed text is kept.</summary>
public abstract record NextMeetingRefusal : Refusal
{
    private NextMeetingRefusal()
    {
    }

    /// <summary>Nothing is typed, or something that holds no day.</summary>
    public sealed record NoDay : NextMeetingRefusal;

    /// <summary>A week, a month or a year, which has several days.</summary>
    public sealed record NotOneDay(string Typed) : NextMeetingRefusal;

    /// <summary>31 April.</summary>
    public sealed record ImpossibleDay(string Typed) : NextMeetingRefusal;

    /// <summary>The day is another weekday than the one typed.</summary>
    public sealed record OtherWeekday(DateOnly Day, string Typed) : NextMeetingRefusal;

    /// <summary>Not after the meeting it is settled at, or passed already.</summary>
    public sealed record NotAfter(DateOnly Day, DateOnly Meeting) : NextMeetingRefusal;

    /// <summary>What follows the day is no time of a day: "kl. 25".</summary>
    public sealed record UnreadableClock(string Typed) : NextMeetingRefusal;
}
