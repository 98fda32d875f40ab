using BfaRadet.App.Components.Layout;
using BfaRadet.App.Components.Shared;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Home;

/// <summary>What asks for somebody, in words, and where to go with it.</summary>
public static class HomeTexts
{
    public static string Of(Need need, DateOnly today) => need switch
    {
        Need.ExpiredFocusArea(var area) => $"{FocusAreaWords.Number(area.Number)} {area.Name}: {FocusAreaWords.Expiry(area.To, today)}",
        Need.UnsharedMeeting(_, var date) => $"Sammanträdet {SwedishDates.Distance(date, today)} ({SwedishDates.Full(date)}) är inte delat med rådet.",
        Need.IncompleteDecision(var decision, var missing) => $"Beslut {decision.Number} saknar {Missing(missing)}: {Shortened(decision.Text)}",
        Need.SharedMeeting(_, var date) => $"Dagordningen för {SwedishDates.Full(date)} har delats med dig.",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "A need without words"),
    };

    public static string Act(Need need) => need switch
    {
        Need.ExpiredFocusArea => "Till fokusområdet",
        Need.UnsharedMeeting => "Till beredningen",
        Need.IncompleteDecision => "Fyll i",
        _ => "Läs dagordningen",
    };

    public static string Address(Need need, CouncilId council) => need switch
    {
        Need.ExpiredFocusArea(var area) => FocusAreaAddresses.Of(council, area.Id),
        Need.UnsharedMeeting(var meeting, _) => MeetingAddresses.Preparing(council, meeting),
        Need.IncompleteDecision(var decision, _) => DecisionAddresses.Of(council, decision.Id),
        Need.SharedMeeting(var meeting, _) => MeetingAddresses.Agenda(council, meeting),
        _ => NavigationItems.HomeOf(council),
    };

    public static string Missing(ValueList<MissingPart> missing) => string.Join(" och ", missing.Select(part => part switch
    {
        MissingPart.Responsible => "ansvarig",
        MissingPart.Date => "datum",
        _ => "fokusområde",
    }));

    private static string Shortened(string text) => text.Length <= 110 ? text : string.Concat(text.AsSpan(0, 109), "…");
}
