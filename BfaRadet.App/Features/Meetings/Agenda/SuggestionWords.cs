using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Why something is suggested for the agenda, in words: "uppdrag 2026:3 förföll 26 februari".</summary>
public static class SuggestionWords
{
    /// <param name="today">Tells what has passed from what is to come before the meeting; dates of its year are said without the year.</param>
    public static string Of(Suggestion suggestion, DateOnly today)
    {
        var day = suggestion.Day is not { } when ? ""
            : when.Year == today.Year ? " " + SwedishDates.DayAndMonth(when)
            : " " + SwedishDates.Full(when);
        var source = $"{Noun(suggestion.Kind)} {suggestion.Number}";
        return suggestion.Reason switch
        {
            SuggestionReason.Overdue when suggestion.Day < today => $"{source} förföll{day}",
            SuggestionReason.Overdue => $"{source} ska vara klart{day}, före sammanträdet",
            SuggestionReason.Due => $"{source} ska vara klart{day}",
            SuggestionReason.Review => $"uppföljning av beslut {suggestion.Number}, planerad{day}",
            SuggestionReason.Tabled => $"bordlagt{day}, beslut {suggestion.Number}",
            SuggestionReason.ReferredBack => $"återremitterat{day}, beslut {suggestion.Number}",
            SuggestionReason.NotReached => $"hanns inte med{day}",
            _ => throw new ArgumentOutOfRangeException(nameof(suggestion), suggestion.Reason, "A reason without words"),
        };
    }

    // The words of the other kinds do not go before a number.
    private static string Noun(DecisionKind? kind) => kind is DecisionKind.Assigned or DecisionKind.Committed or DecisionKind.Referred
        ? DecisionWords.Of(kind.Value)
        : "beslut";
}
