using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;

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
}
