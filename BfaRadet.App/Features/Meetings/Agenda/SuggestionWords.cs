using BfaRadet.App.Ui;


namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Why something is suggested for the agenda, in words: "uppdrag 2026:3 förföll 26 februari".</summary>
public static class SuggestionWords
{
    /// <param name="meeting">The day of the meeting: dates of its year are said without the year.</param>
    public static string Of(Suggestion suggestion, DateOnly meeting)
    {
        var day = suggestion.Day is not { } when ? ""
            : when.Year == meeting.Year ? " " + SwedishDates.DayAndMonth(when)
            : " " + SwedishDates.Full(when);
        return suggestion.Reason switch
        {
            SuggestionReason.Overdue => $"uppdrag {suggestion.Number} förföll{day}",
            SuggestionReason.Due => $"uppdrag {suggestion.Number} ska vara klart{day}",
            SuggestionReason.Review => $"uppföljning av beslut {suggestion.Number}, planerad{day}",
            SuggestionReason.Tabled => $"bordlagt{day}, beslut {suggestion.Number}",
            SuggestionReason.ReferredBack => $"återremitterat{day}, beslut {suggestion.Number}",
            SuggestionReason.NotReached => $"hanns inte med{day}",
            _ => throw new ArgumentOutOfRangeException(nameof(suggestion), suggestion.Reason, "A reason without words"),
        };
    }
}
