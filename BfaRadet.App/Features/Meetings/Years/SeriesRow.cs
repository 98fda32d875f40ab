using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>A day to meet on, as it is corrected before it is planned. Its id is given once, so that planning twice makes one meeting.</summary>
/// <param name="number">Of one added by hand, to tell them apart; null for one that was read from the line.</param>
public sealed class SeriesRow(DateOnly? date, TimeOnly? startsAt, TimeOnly? endsAt, int? number = null)
{
    private const string Clock = "HHmm";

    public MeetingId Id { get; } = new(Guid.CreateVersion7());

    /// <summary>
    /// What the row was before it was corrected: "2027-03-04_0900_1100", or "1_0900_1100" for one added by hand. By this it is in
    /// the address, and the browser keeps its corrections.
    /// </summary>
    public string Key { get; } = string.Join('_', number?.ToString(CultureInfo.InvariantCulture) ?? (date is { } day ? SwedishDates.Iso(day) : ""), Of(startsAt), Of(endsAt));

    public int? Number { get; } = number;

    /// <summary>Null while nothing that can be read is typed, as with the times.</summary>
    public DateOnly? Date { get; set; } = date;

    public TimeOnly? StartsAt { get; set; } = startsAt;

    public TimeOnly? EndsAt { get; set; } = endsAt;

    public FormFaults Faults { get; } = new();

    /// <summary>The row that has a key; null for what is no key.</summary>
    public static SeriesRow? Parse(string? key)
    {
        if (key?.Split('_') is not [var day, var from, var to])
        {
            return null;
        }

        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new SeriesRow(date, ClockOf(from), ClockOf(to));
        }

        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new SeriesRow(null, ClockOf(from), ClockOf(to), number) : null;
    }

    private static string Of(TimeOnly? clock) => clock?.ToString(Clock, CultureInfo.InvariantCulture) ?? "";

    private static TimeOnly? ClockOf(string text) =>
        TimeOnly.TryParseExact(text, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    /// <summary>The meeting; null when a field is empty, which is then said at it.</summary>
    public SeriesMeeting? Read()
    {
        Faults.Clear();
        if ((Date, StartsAt, EndsAt) is ({ } day, { } starts, { } ends) && Faults.Unread.Count == 0)
        {
            return new SeriesMeeting(Id, day, starts, ends);
        }

        Faults.Take(Domain.Kernel.Faults.Of(
            [
            Date is null && Faults.Unread.Count == 0 ? new EmptyText(nameof(Date)) : null,
            .. Faults.Unread,
            StartsAt is null ? new EmptyText(nameof(StartsAt)) : null,
            EndsAt is null ? new EmptyText(nameof(EndsAt)) : null,
            ]));
        return null;
    }
}
