using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

public sealed class SuggestionWordsTests
{
    private static readonly DateOnly _today = new(2026, 11, 29);

    [Theory]
    [InlineData(DecisionKind.Assigned, "2026-10-31", "uppdrag 2026:8 förföll 31 oktober")]
    [InlineData(DecisionKind.Assigned, "2027-01-31", "uppdrag 2026:8 ska vara klart 31 januari 2027, före sammanträdet")]
    [InlineData(DecisionKind.Referred, "2026-10-31", "överlämnande 2026:8 förföll 31 oktober")]
    [InlineData(DecisionKind.Committed, "2025-10-31", "åtagande 2026:8 förföll 31 oktober 2025")]
    [InlineData(DecisionKind.Resolved, "2026-11-29", "beslut 2026:8 ska vara klart 29 november, före sammanträdet")]
    public void What_is_due_before_the_meeting_is_called_by_its_kind_and_past_only_when_its_day_is(DecisionKind kind, string due, string words)
    {
        var suggestion = new Suggestion(
            SuggestionReason.Overdue, new DecisionId(Guid.CreateVersion7()), new DecisionNumber(2026, 8), DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
            new AgendaItemText(AgendaItemKind.FollowUp, "Uppföljning"), kind);

        Assert.Equal(words, SuggestionWords.Of(suggestion, _today));
    }
}
