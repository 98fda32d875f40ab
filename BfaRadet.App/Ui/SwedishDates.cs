using System.Globalization;

namespace BfaRadet.App.Ui;

/// <summary>Dates and times as Swedes write them. A <see cref="DateTimeOffset"/> is shown in Europe/Stockholm.</summary>
public static class SwedishDates
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>"11 mars 2026".</summary>
    /// <summary>"1 dag", "3 dagar".</summary>
    public static string Days(int count) => $"{count} {(count == 1 ? "dag" : "dagar")}";

    public static string Full(DateOnly date) => date.ToString("d MMMM yyyy", _swedish);

    /// <summary>"onsdag 11 mars 2026".</summary>
    public static string WithWeekday(DateOnly date) => date.ToString("dddd d MMMM yyyy", _swedish);

    /// <summary>"onsdag".</summary>
    public static string Weekday(DateOnly date) => date.ToString("dddd", _swedish);

    /// <summary>"11 mars", where the year is known from the context.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMMM", _swedish);

    /// <summary>"mars" for 3.</summary>
    public static string Month(int month) => _swedish.DateTimeFormat.GetMonthName(month);

    /// <summary>"2026-03-11", for tables and for the datetime attribute.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"v. 11", by ISO 8601 as in Swedish calendars.</summary>
    public static string Week(DateOnly date) => $"v. {ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue))}";

    /// <summary>"15.30".</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>"15.30" in Stockholm.</summary>
    public static string Clock(DateTimeOffset moment) => Clock(TimeOf(moment));

    /// <summary>"15.30–17.30".</summary>
    public static string Range(TimeOnly from, TimeOnly to) => $"{Clock(from)}–{Clock(to)}";

    /// <summary>"15.30–17.30" in Stockholm.</summary>
    public static string Range(DateTimeOffset from, DateTimeOffset to) => Range(TimeOf(from), TimeOf(to));

    /// <summary>The same, and "15.30" for what began and ended in one minute.</summary>
    public static string Span(DateTimeOffset from, DateTimeOffset to) => Clock(from) == Clock(to) && to - from < TimeSpan.FromHours(1) ? Clock(from) : Range(from, to);

    /// <summary>"11 mars 2026 kl. 15.30" in Stockholm.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Full(DateOf(moment))} kl. {Clock(moment)}";

    /// <summary>"i dag", "i går", "om 6 dagar", "för 3 veckor sedan": days up to two weeks, then weeks, months and years.</summary>
    public static string Distance(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgon",
        -1 => "i går",
        > 0 and var ahead => $"om {Amount(ahead)}",
        var behind => $"för {Amount(-behind)} sedan",
    };

    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(SwedishTime.Of(moment).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(SwedishTime.Of(moment).DateTime);

    /// <summary>The moment of a date and a clock time in Stockholm. In the repeated hour in October it is the first.</summary>
    public static DateTimeOffset MomentOf(DateOnly date, TimeOnly time) => SwedishTime.At(date.ToDateTime(time));

    /// <summary>The clock time of a moment in Stockholm without its seconds, as a field shows it; null for none.</summary>
    public static TimeOnly? MinuteOf(DateTimeOffset? moment) =>
        moment is { } at && TimeOf(at) is var time ? new TimeOnly(time.Hour, time.Minute) : null;

    /// <summary>
    /// The moment of a clock time typed for a day; when it equals the known one, that moment keeps its seconds.
    /// </summary>
    public static DateTimeOffset? Corrected(DateOnly day, TimeOnly? typed, DateTimeOffset? known) =>
        typed is not { } time ? null
        : known is { } moment && MinuteOf(moment) == time && DateOf(moment) == day ? moment
        : MomentOf(day, time);

    /// <summary>
    /// The moment of a clock time typed for a meeting: one before the opening may be after midnight. When it equals the known
    /// one, that moment keeps its seconds.
    /// </summary>
    public static DateTimeOffset? InMeeting(DateTimeOffset opened, TimeOnly? typed, DateTimeOffset? known) =>
        Corrected(DateOf(opened).AddDays(IsDayAfter(opened, typed) ? 1 : 0), typed, known);

    /// <summary>
    /// Whether a clock time in a meeting is on the day after its opening: less than half a day later; otherwise it is a
    /// typing error.
    /// </summary>
    public static bool IsDayAfter(DateTimeOffset opened, TimeOnly? typed) =>
        typed is { } time && MinuteOf(opened) is { } from && time < from && time - from < TimeSpan.FromHours(12);

    private static string Amount(int days) => days switch
    {
        < 14 => $"{days} dagar",
        < 60 => $"{days / 7} veckor",
        < 730 => $"{days / 30} månader",
        _ => $"{days / 365} år",
    };
}
