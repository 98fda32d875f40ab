using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Identity.Events;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Home;

/// <summary>What asks for somebody, in words, and where to go with it.</summary>
public static class HomeTexts
{
    public static string Of(Need need, DateOnly today) => need switch
    {
        Need.ResetLink(var link) => AccountEventTexts.Of(link),
        Need.MinutesToConfirm(_, var date, var last) => $"Protokollet {On(need, date)} väntar på din justering: {AdjustmentWords.Left(last, today)}.",
        Need.SectionToConfirm(_, _, var label) => $"{label} ska justeras omedelbart och väntar på dig.",
        Need.MinutesToSendOn(_, var date, var last, AdjustmentState.InReview) => $"Protokollet {On(need, date)} är på granskning och ska skickas för justering: {AdjustmentWords.Left(last, today)}.",
        Need.MinutesToSendOn(_, var date, _, AdjustmentState.Reopened) => $"Protokollet {On(need, date)} är öppnat igen och ska justeras på nytt.",
        Need.MinutesToSendOn(_, var date, var last, _) => $"Protokollet {On(need, date)} ska skickas för justering: {AdjustmentWords.Left(last, today)}.",
        Need.MinutesAwaited(_, var date, var last, var names) => $"Protokollet {On(need, date)} väntar på justering av {string.Join(" och ", names)}: {AdjustmentWords.Left(last, today)}.",
        Need.NoticeToPost(_, var date, null) => $"Protokollet {On(need, date)} är justerat och ska anslås enligt rådets arbetsordning.",
        Need.NoticeToPost(_, var date, { } last) => $"Protokollet {On(need, date)} är justerat. Det ska anslås senast {SwedishDates.Full(last)}: {AdjustmentWords.Left(last, today)}.",
        Need.MinutesToPublish(_, var date, Anew: true) => $"Protokollet {On(need, date)} är justerat på nytt, men invånarna läser den tidigare lydelsen.",
        Need.MinutesToPublish(_, var date, _) => $"Protokollet {On(need, date)} är justerat men inte publicerat på rådets öppna sida.",
        Need.MinutesToRead(_, var date) => $"Protokollet {On(need, date)} är på granskning. Läs det och kommentera.",
        Need.ExpiredFocusArea(var area) => $"{FocusAreaWords.Number(area.Number)} {area.Name}: {FocusAreaWords.Expiry(area.To, today)}",
        Need.UnsharedMeeting(_, var date) => $"Sammanträdet {SwedishDates.Distance(date, today)} ({On(need, date)}) är inte delat med rådet.",
        Need.IncompleteDecision(var decision, var missing) => $"Beslut {decision.Number} saknar {DecisionWords.Of(missing)}: {decision.Text.Shortened(110)}",
        Need.SharedMeeting(_, var date) => $"Dagordningen för {On(need, date)} har delats med dig.",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "A need without words"),
    };

    public static string Act(Need need) => need switch
    {
        Need.ResetLink => "Till mitt konto",
        Need.MinutesToConfirm or Need.SectionToConfirm => "Läs och justera",
        Need.NoticeToPost => "Till anslaget",
        Need.MinutesToPublish => "Granska och publicera",
        Need.MinutesToSendOn or Need.MinutesAwaited or Need.MinutesToRead => "Till protokollet",
        Need.ExpiredFocusArea => "Till fokusområdet",
        Need.UnsharedMeeting => "Till beredningen",
        Need.IncompleteDecision => "Fyll i",
        _ => "Läs dagordningen",
    };

    public static string Address(Need need, CouncilId council) => need switch
    {
        Need.ResetLink => "/mitt-konto",
        Need.MinutesToConfirm(var meeting, _, _) => MinutesAddresses.Paper(council, meeting),
        Need.SectionToConfirm(var meeting, var item, _) => MinutesAddresses.Paper(council, meeting, item),
        Need.MinutesToSendOn(var meeting, _, _, _) => MinutesAddresses.Paper(council, meeting),
        Need.MinutesAwaited(var meeting, _, _, _) => MinutesAddresses.Paper(council, meeting),
        Need.NoticeToPost(var meeting, _, _) => MinutesAddresses.Paper(council, meeting) + "#anslaget",
        Need.MinutesToPublish(var meeting, _, _) => MinutesAddresses.Publishing(council, meeting),
        Need.MinutesToRead(var meeting, _) => MinutesAddresses.Paper(council, meeting),
        Need.ExpiredFocusArea(var area) => FocusAreaAddresses.Of(council, area.Id),
        Need.UnsharedMeeting(var meeting, _) => MeetingAddresses.Preparing(council, meeting),
        Need.IncompleteDecision(var decision, _) => DecisionAddresses.Of(council, decision.Id),
        Need.SharedMeeting(var meeting, _) => MeetingAddresses.Agenda(council, meeting),
        _ => NavigationItems.HomeOf(council),
    };

    // The hour where the day alone could mean another meeting.
    private static string On(Need need, DateOnly date) =>
        SwedishDates.Full(date) + (need.StartsAt is { } at ? $" kl. {SwedishDates.Clock(at)}" : "");
}
