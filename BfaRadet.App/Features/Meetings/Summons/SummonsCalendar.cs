using BfaRadet.App.Documents;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>A meeting in a calendar.</summary>
/// <param name="Version">Counts up at each change that was sent.</param>
/// <param name="About">What stands under it; may be empty.</param>
/// <param name="IsCancelled">Whether it is taken away, or shown as cancelled.</param>
internal sealed record CalendarEntry(
    string Council, MeetingId Meeting, MeetingDetails Details, int Version, DateTimeOffset At, string About, bool IsCancelled = false);

/// <summary>Meetings as a calendar file: the same event with a higher sequence at each change, so that it replaces the former.</summary>
internal static class SummonsCalendar
{
    private const string Zone = "Europe/Stockholm";

    /// <summary>The file of a summons; of one that was cancelled, the file that takes it away.</summary>
    public static string Of(string council, MeetingId meeting, SummonsSending sending, DateTimeOffset? cancelled = null) => Of(
    [
        new CalendarEntry(
            council, meeting, sending.Content.Details, VersionOf(sending, cancelled is not null), cancelled ?? sending.At,
            string.Join('\n', sending.Content.Items.Select(i => $"{SwedishDates.Clock(i.From)} {SummonsWords.Item(i)}")), cancelled is not null),
    ], cancelled is null ? "PUBLISH" : "CANCEL");

    /// <summary>Cancelling is a change too.</summary>
    public static int VersionOf(SummonsSending sending, bool isCancelled) => sending.Version + (isCancelled ? 1 : 0);

    public static string Of(IEnumerable<CalendarEntry> entries, string method = "PUBLISH")
    {
        var all = entries.ToList();
        var calendar = new Calendar { Method = method, ProductId = "-//BfaRadet//Kallelse//SV" };
        if (all.Count > 0)
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, all.Min(e => e.Details.Date).AddYears(-1).ToDateTime(TimeOnly.MinValue), false));
        }

        foreach (var entry in all)
        {
            calendar.Events.Add(EventOf(entry));
        }

        using var numbers = new InvariantNumbers();
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(CalendarEntry entry)
    {
        var (details, stamp) = (entry.Details, entry.At.UtcDateTime);
        var remote = details.RemoteLink.Length > 0 ? $"På distans: {details.RemoteLink}" : "";
        return new CalendarEvent
        {
            Uid = $"{entry.Meeting}@bfaradet",
            Sequence = entry.Version,
            DtStamp = new CalDateTime(DateOnly.FromDateTime(stamp), TimeOnly.FromDateTime(stamp), "UTC"),
            Start = new CalDateTime(details.Date, details.StartsAt, Zone),
            End = new CalDateTime(details.Date, details.EndsAt, Zone),
            Summary = $"{(entry.IsCancelled ? "Inställt: " : "")}{entry.Council}: sammanträde",
            Location = details.Place.Length > 0 ? details.Place : details.RemoteLink,
            Description = string.Join('\n', new[] { entry.About, remote }.Where(part => part.Length > 0)),
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
    }
}
