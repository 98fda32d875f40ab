using BfaRadet.App.Components.Shared;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Why a meeting declines, in plain Swedish: what is wrong, and what is safe.</summary>
public static class MeetingRefusalTexts
{
    public static string Of(MeetingRefusal refusal) => refusal switch
    {
        MeetingRefusal.EndsBeforeItStarts(var from, var to) =>
            $"Mötet slutar {SwedishDates.Clock(to)}, men börjar {SwedishDates.Clock(from)}. Ändra sluttiden så att den ligger efter starten.",
        MeetingRefusal.NotALink(var typed) =>
            $"”{typed}” är ingen länk som går att öppna säkert. Länken för distansdeltagande ska börja med https://.",
        MeetingRefusal.MinutesOutOfRange(var minutes, var max) =>
            $"{minutes} minuter går inte att planera. Ange mellan 0 och {max} minuter.",
        MeetingRefusal.TooManyItems(var max) =>
            $"Dagordningen är full: den rymmer {max} punkter. Ta bort en punkt eller lägg frågan på nästa möte.",
        MeetingRefusal.ItemGone => "Punkten har tagits bort av någon annan. Det du skrev är kvar här.",
        MeetingRefusal.ItemWasTakenUp(var title) =>
            $"Punkten ”{title}” har redan behandlats och står därför kvar på dagordningen.",
        MeetingRefusal.NothingToShare => "Dagordningen är tom. Lägg till minst en punkt innan du delar den med rådet.",
        MeetingRefusal.NotShared => "Rådet har inte fått dagordningen än. Dela den först, så kan mötet öppnas.",
        MeetingRefusal.AlreadyOpen(var at) => $"Mötet öppnades redan kl. {SwedishDates.Clock(at)}. Du behöver inte göra något.",
        MeetingRefusal.NotInSession(MeetingState.Closed) => "Mötet är avslutat. Inget har ändrats.",
        MeetingRefusal.NotInSession => "Mötet är inte öppnat. Öppna det först. Det du skrev är kvar.",
        MeetingRefusal.IsClosed(var at) => $"Mötet avslutades {SwedishDates.Moment(at)}. Inget har ändrats.",
        MeetingRefusal.IsPaused(var since) =>
            $"Mötet har paus sedan kl. {SwedishDates.Clock(since)}. Avsluta pausen för att gå vidare.",
        MeetingRefusal.NotOnABreak => "En paus kan inte ha beslut. Gå till den punkt som beslutet hör till. Det du skrev är kvar.",
        MeetingRefusal.NoMinutesOfABreak => "En paus har inget protokoll. Gå till den punkt som texten hör till. Det du skrev är kvar.",
        MeetingRefusal.CannotHoldThePen(var name) =>
            $"{name} kan inte få pennan, för det krävs ett konto och en uppgift i rådet i dag. Bjud in personen först.",
        MeetingRefusal.NotQuorate(var present, var needed) =>
            $"Rådet är inte beslutfört: {present} som får besluta är här, och det behövs {needed}. Du kan anteckna eller "
            + "bordlägga. Stäm annars av närvaron. Det du skrev är kvar.",
        MeetingRefusal.NotOnTheRoll => "Personen står inte på närvarolistan. Inget har ändrats.",
        MeetingRefusal.NotASubstitute(var name) => $"{name} är inte ersättare. Bara en ersättare kan tjänstgöra.",
        MeetingRefusal.NoSeatToServe(var name) =>
            $"Alla platser är fyllda, så {name} kan inte tjänstgöra nu. Anteckna först vem som är borta.",
        MeetingRefusal.ImpossibleStay =>
            "Tiderna går inte ihop. En närvaro börjar när mötet öppnas eller senare, slutar efter att den börjat och överlappar ingen annan.",
        MeetingRefusal.GapsBeforeClosing(var gaps) =>
            $"{(gaps.Count == 1 ? "En sak" : $"{gaps.Count} saker")} saknas innan mötet kan avslutas. Fyll i det som saknas, eller skriv varför mötet avslutas ändå.",
        MeetingRefusal.DecisionGone => "Beslutet finns inte i det här mötet. Det kan ha tagits tillbaka av någon annan.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };
}
