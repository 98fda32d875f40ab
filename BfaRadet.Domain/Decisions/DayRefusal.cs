namespace BfaRadet.Domain.Decisions;

/// <summary>Why a typed day is not read. What was typed is always kept.</summary>
public abstract record DayRefusal : Refusal
{
    private DayRefusal()
    {
    }

    /// <summary>The words name no single day.</summary>
    public sealed record NoDay : DayRefusal;

    /// <summary>A day that no calendar has: "30 februari".</summary>
    public sealed record ImpossibleDay(string Typed) : DayRefusal;

    /// <summary>The weekday before the date is another one.</summary>
    /// <param name="Day">The date that is typed.</param>
    /// <param name="Typed">The weekday that is typed.</param>
    public sealed record OtherWeekday(DateOnly Day, string Typed) : DayRefusal;
}
