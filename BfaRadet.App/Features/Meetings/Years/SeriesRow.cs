using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>A day to meet on, as it is corrected before it is planned. Its id is given once, so that planning twice makes one meeting.</summary>
public sealed class SeriesRow(DateOnly? date, TimeOnly? startsAt, TimeOnly? endsAt, string key)
{
    public MeetingId Id { get; } = new(Guid.CreateVersion7());

    /// <summary>By what the browser keeps its corrections: the same for the same line read again.</summary>
    public string Key { get; } = key;

    /// <summary>Null while nothing that can be read is typed, as with the times.</summary>
    public DateOnly? Date { get; set; } = date;

    public TimeOnly? StartsAt { get; set; } = startsAt;

    public TimeOnly? EndsAt { get; set; } = endsAt;

    public FormFaults Faults { get; } = new();

    /// <summary>The meeting; null when a field is empty, which is then said at it.</summary>
    public SeriesMeeting? Read()
    {
        Faults.Clear();
        if ((Date, StartsAt, EndsAt) is ({ } day, { } starts, { } ends))
        {
            return new SeriesMeeting(Id, day, starts, ends);
        }

        Faults.Take(Domain.Kernel.Faults.Of(
            Date is null ? FormRefusal.Day(nameof(Date)) : null,
            StartsAt is null ? new EmptyText(nameof(StartsAt)) : null,
            EndsAt is null ? new EmptyText(nameof(EndsAt)) : null));
        return null;
    }
}
