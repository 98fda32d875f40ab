using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

public sealed class SuggestionWordsTests
{
    private static readonly DateOnly _meeting = new(2027, 2, 15);

    [Theory]
    [InlineData(DecisionKind.Assigned, FollowUpState.Overdue, "2026-10-31", "uppdrag 2026:8: förföll 31 oktober")]
    [InlineData(DecisionKind.Assigned, FollowUpState.Due, "2027-01-31", "uppdrag 2026:8: ska vara klart 31 januari 2027, före sammanträdet")]
    [InlineData(DecisionKind.Referred, FollowUpState.Overdue, "2026-10-31", "överlämnande 2026:8: förföll 31 oktober")]
    [InlineData(DecisionKind.Committed, FollowUpState.Overdue, "2025-10-31", "åtagande 2026:8: förföll 31 oktober 2025")]
    [InlineData(DecisionKind.Resolved, FollowUpState.Due, "2027-02-15", "beslut 2026:8: ska vara klart 15 februari 2027")]
    [InlineData(DecisionKind.Resolved, FollowUpState.Later, "2027-03-15", "beslut 2026:8: senare: 15 mars 2027")]
    [InlineData(DecisionKind.Proposed, FollowUpState.Waiting, null, "beslut 2026:8: ligger hos annat organ, ingen dag satt")]
    public void A_row_is_called_by_its_kind_and_was_due_only_when_it_was(DecisionKind kind, FollowUpState state, string? day, string words)
    {
        var row = new FollowUpRow(
            default, new DecisionNumber(2026, 8), kind, "Gatuchefen mäter.", "", state, day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), []);

        Assert.Equal(words, $"{SuggestionWords.Named(row)}: {SuggestionWords.Of(row, _meeting, 2026)}");
    }
}
