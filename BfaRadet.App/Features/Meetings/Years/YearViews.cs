using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>How far a meeting of the year has come.</summary>
public enum YearMeetingState
{
    Planned,

    /// <summary>The summons has been sent.</summary>
    Summoned,

    InSession,

    Held,

    Cancelled,

    /// <summary>Its day has been, and it was neither held nor cancelled.</summary>
    LeftOpen,
}

/// <summary>A meeting of the year.</summary>
public sealed record YearMeetingRow(MeetingId Id, MeetingDetails Details, MeetingState State, YearMeetingState Standing);

/// <summary>A meeting that a theme has to do with, as far as the reader may know of it.</summary>
public sealed record ThemeMeetingView(MeetingId Id, DateOnly Date, MeetingState State);

/// <summary>A theme in the year that is shown.</summary>
/// <param name="Since">The day it was put in the year.</param>
/// <param name="Meeting">Where it comes, or was taken up; null without a meeting, and for one the reader may not know of.</param>
/// <param name="Moved">The cancelled meeting that it was planned for.</param>
/// <param name="Missed">The first meeting that was held without it.</param>
/// <param name="Item">The item made of it, on an agenda that is to come or was taken up.</param>
/// <param name="Dismissed">Why it was dismissed for the year; null when it was not.</param>
public sealed record YearThemeRow(
    YearThemeId Id, YearThemeText Text, DateOnly Since, ThemeStanding Standing, ThemeMeetingView? Meeting, ThemeMeetingView? Moved,
    ThemeMeetingView? Missed, AgendaItemId? Item, string? Dismissed)
{
    /// <summary>The day it is drawn and listed at: of its meeting in the year, otherwise in its month.</summary>
    public DateOnly DayIn(int year) => Meeting is { Date: var day } && day.Year == year ? day : new DateOnly(year, Text.Month, 1);

    /// <summary>Whether it comes later than its month said.</summary>
    public bool IsLate => Missed is not null && Standing != ThemeStanding.Treated;
}

/// <summary>A year of a council, as a reader may see it.</summary>
/// <param name="Points">The standing points of new meetings; for those who prepare.</param>
/// <param name="Last">What a new meeting is planned from; for those who prepare.</param>
/// <param name="Planned">The days of all the council's meetings but the cancelled; for those who prepare.</param>
public sealed record YearView(
    CouncilId Council, string CouncilName, int Year, DateOnly Today, Reader Reader, ValueList<YearMeetingRow> Meetings, ValueList<YearThemeRow> Themes,
    ValueList<StandingPoint> Points, LastMeeting? Last, ValueList<DateOnly> Planned)
{
    public bool MayPlan => Reader.Prepares;

    public bool IsEmpty => Meetings.Count == 0 && Themes.Count == 0;
}
