using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using System.Diagnostics.CodeAnalysis;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Converts a meeting's time and place to form fields, and back.</summary>
public static class DetailsFields
{
    public static IReadOnlyDictionary<string, string> Of(MeetingDetails details) => new Dictionary<string, string>
    {
        [nameof(details.Date)] = SwedishDates.Full(details.Date),
        [nameof(details.StartsAt)] = SwedishDates.Clock(details.StartsAt),
        [nameof(details.EndsAt)] = SwedishDates.Clock(details.EndsAt),
        [nameof(details.Place)] = details.Place,
        [nameof(details.RemoteLink)] = details.RemoteLink,
        [nameof(details.Notice)] = details.Notice,
    };

    /// <summary>A new meeting: empty fields.</summary>
    public static IReadOnlyDictionary<string, string> Empty { get; } =
        Of(new MeetingDetails(default, default, default, "")).ToDictionary(f => f.Key, _ => "");

    /// <summary>False when a date or time is missing or unreadable; <paramref name="refused"/> lists them.</summary>
    /// <param name="today">The day that a date without a year is relative to.</param>
    /// <param name="hasBeen">The meeting was held: a date without a year is the last one.</param>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> fields, DateOnly today, bool hasBeen, [NotNullWhen(true)] out MeetingDetails? details, [NotNullWhen(false)] out Refusal? refused)
    {
        var typed = fields[nameof(details.Date)];
        refused = Faults.Of(
            FormRefusal.Day(nameof(details.Date), typed, today, hasBeen),
            FormRefusal.Clock(nameof(details.StartsAt), fields[nameof(details.StartsAt)]),
            FormRefusal.Clock(nameof(details.EndsAt), fields[nameof(details.EndsAt)]));
        if (refused is not null)
        {
            details = null;
            return false;
        }

        details = new MeetingDetails(
            DayLine.Read(typed, today, hasBeen).Value, Time(nameof(details.StartsAt)), Time(nameof(details.EndsAt)), fields[nameof(details.Place)], fields[nameof(details.RemoteLink)], fields[nameof(details.Notice)]);
        return true;

        TimeOnly Time(string field) => ClockLine.Read(fields[field])!.Value;
    }
}
