namespace BfaRadet.Domain.Meetings.Years;

/// <summary>Reasons why a change to the council's year is refused.</summary>
public abstract record YearRefusal : Refusal
{
    private YearRefusal()
    {
    }

    /// <summary>A month is 1 to 12.</summary>
    public sealed record NoSuchMonth(int Month) : YearRefusal;

    /// <summary>A year outside those that are planned.</summary>
    public sealed record NoSuchYear(int Year) : YearRefusal;

    /// <summary>A theme of one year whose month has been.</summary>
    public sealed record MonthHasBeen(int Month, int Year) : YearRefusal;

    /// <summary>A theme of one year ends before it begins.</summary>
    public sealed record EndsBeforeItBegins(int FirstYear, int LastYear) : YearRefusal;

    /// <summary>More themes than a year holds.</summary>
    public sealed record TooManyThemes(int Max) : YearRefusal;

    /// <summary>More standing points than the template holds.</summary>
    public sealed record TooManyPoints(int Max) : YearRefusal;

    /// <summary>Some of the standing points cannot stand as they are; nothing was saved.</summary>
    public sealed record PointsRefused(ValueList<PointFault> Each) : YearRefusal;

    /// <summary>Somebody else changed the standing points meanwhile.</summary>
    public sealed record PointsAreOthers : YearRefusal;

    /// <summary>No day to plan was left.</summary>
    public sealed record NoDays : YearRefusal;

    /// <summary>More meetings than are planned at once.</summary>
    public sealed record TooManyDays(int Count, int Max) : YearRefusal;

    /// <summary>Meetings have been planned on these days since they were shown; nothing was planned.</summary>
    public sealed record DaysAreTaken(ValueList<DateOnly> Days) : YearRefusal;

    /// <summary>Some of the meetings cannot be planned as they are; none was.</summary>
    public sealed record DaysRefused(ValueList<DayFault> Each) : YearRefusal;
}

/// <summary>What is wrong with a standing point.</summary>
public sealed record PointFault(Guid Point, Refusal Why);

/// <summary>What is wrong with one of several meetings.</summary>
public sealed record DayFault(MeetingId Meeting, Refusal Why);
