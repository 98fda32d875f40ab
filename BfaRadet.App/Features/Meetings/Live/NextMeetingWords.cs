using BfaRadet.App.Data;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>The next meeting in words, as it is shown at its item and stands in the minutes.</summary>
internal static class NextMeetingWords
{
    /// <summary>What the line in the minutes begins with: a later one replaces it.</summary>
    public const string Beginning = "Nästa möte är ";

    /// <summary>"tisdag 5 maj 2026 kl. 09.00–11.00, Sal A".</summary>
    public static string Of(NextMeetingTime time, string place) =>
        $"{SwedishDates.WithWeekday(time.Date)} kl. {SwedishDates.Range(time.StartsAt, time.EndsAt)}{(place.Length > 0 ? $", {place}" : "")}";

    /// <summary>"Nästa möte är tisdag 5 maj 2026 kl. 09.00–11.00, Sal A."</summary>
    public static string Line(NextMeetingTime time, string place) => $"{Beginning}{Of(time, place).TrimEnd('.')}.";

    /// <summary>
    /// Whether a decision settles that the next meeting is on a day. The day is then no secret, whether or not the agenda of that
    /// meeting is shared.
    /// </summary>
    public static bool Settles(string decision, DateOnly day) =>
        decision.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase)
        && decision.Replace('\u00A0', ' ').Contains($" {SwedishDates.Full(day)}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of meetings in Beredning, those whose day is settled by a decision in force of a meeting that was held or is in session.</summary>
    public static async Task<IReadOnlySet<MeetingId>> SettledAsync(WorkspaceDb db, CouncilId council, IReadOnlyCollection<(MeetingId Id, DateOnly Date)> preparing)
    {
        if (preparing.Count == 0)
        {
            return new HashSet<MeetingId>();
        }

        var texts = await db.Decisions.Where(d => d.Council == council && d.State != DecisionState.Withdrawn && d.State != DecisionState.Replaced && d.State != DecisionState.Repealed
                && d.Text.StartsWith(Beginning) && !db.Set<AgendaItem>().Any(i => i.Id == d.Item && i.Circle != null))
            .OrderByDescending(d => d.RecordedAt).Take(LatestMax).Select(d => d.Text).ToListAsync();
        return preparing.Where(m => texts.Exists(text => Settles(text, m.Date))).Select(m => m.Id).ToHashSet();
    }

    /// <summary>How many of the latest settled days are looked through.</summary>
    private const int LatestMax = 12;
}
