using BfaRadet.App.Ui;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>What was found about a rule, in a sentence.</summary>
internal static class LawFindingWords
{
    public static string Of(LawRule rule, LawFinding finding) => finding switch
    {
        LawFinding.OnRecord(var on, var title) => rule == LawRule.OtherPlanning
            ? $"{title} är knuten till annan planering, eller säger varför det inte är lämpligt."
            : $"{title}, {(rule == LawRule.Coordination ? "sedan " : "")}{SwedishDates.Full(on)}.",
        LawFinding.Nothing => Nothing(rule),
        LawFinding.OnlyDraft(var title) => $"{title} är under arbete, men ingen lägesbild är antagen.",
        LawFinding.PartsMissing(var parts) => $"Det här finns inte i lägesbilden, eller är inte utpekat: {Listed.And(parts.Select(LawWords.Of))}.",
        LawFinding.DoAgain(var since, var due, var light, var title, var isFirst) => (rule, isFirst, light) switch
        {
            (LawRule.PictureAge, _, Light.Red) => $"{title} är från {SwedishDates.Full(since)}. Lägesbilden skulle ha uppdaterats senast {SwedishDates.Full(due)}.",
            (LawRule.PictureAge, _, _) => $"{title} är från {SwedishDates.Full(since)}. Lägesbilden ska uppdateras senast {SwedishDates.Full(due)}.",
            (_, true, Light.Red) => $"{title} beslutades {SwedishDates.Full(since)} och skulle ha följts upp senast {SwedishDates.Full(due)}.",
            (_, true, _) => $"{title} beslutades {SwedishDates.Full(since)} och ska följas upp första gången senast {SwedishDates.Full(due)}.",
            (_, _, Light.Red) => $"Planen följdes upp senast {SwedishDates.Full(since)} ({title}) och skulle ha följts upp igen senast {SwedishDates.Full(due)}.",
            _ => $"Planen följdes upp {SwedishDates.Full(since)} ({title}) och ska följas upp igen senast {SwedishDates.Full(due)}.",
        },
        LawFinding.FollowUpNotWhole(var on) => $"Uppföljningen från {SwedishDates.Full(on)} saknar läget för varje åtgärd, eller en slutsats, och räknas inte än.",
        LawFinding.PlanNotNeededYet(var from) => $"Ingen plan är beslutad. Den behövs från {SwedishDates.Full(from)}.",
        LawFinding.FirstPlanLate(var on, var needed) => $"Den första planen beslutades {SwedishDates.Full(on)}, efter den {SwedishDates.DayAndMonth(needed)} {needed.Year} som lagen gav.",
        LawFinding.PlanWithoutPicture => "Planen säger inte vilken antagen lägesbild den bygger på.",
        LawFinding.PlanBeforePicture(var plan, var picture) => $"Planen beslutades {SwedishDates.Full(plan)}, före den lägesbild den sägs bygga på ({SwedishDates.Full(picture)}).",
        LawFinding.PictureNewer(var plan, var picture) => $"En nyare lägesbild antogs {SwedishDates.Full(picture)}. Planen är från {SwedishDates.Full(plan)}: bestäm om den behöver ändras.",
        LawFinding.PlanExpired(var on) => $"Planen gällde till och med {SwedishDates.Full(on)}.",
        LawFinding.NoMeasures => "Det är inte angivet hur många åtgärder planen har.",
        LawFinding.TiesNotSaid => "Det är inte angivet hur många av åtgärderna som saknar problem i lägesbilden.",
        LawFinding.Untied(0, var of, _) => of == 1 ? "Planens enda åtgärd svarar mot ett problem i lägesbilden, eller har ett skäl." : $"Alla {of} åtgärder svarar mot ett problem i lägesbilden, eller har ett skäl.",
        LawFinding.Untied(var count, var of, _) => $"{count} av {of} åtgärder svarar inte mot något problem i lägesbilden, och har inget skäl.",
        LawFinding.NoTies(var title, _) => $"{title} är inte knuten till annan planering, och säger inte varför.",
        LawFinding.AgreementNotWhole(var party) => $"Överenskommelsen med {party} saknar syfte eller område. Lagen kräver minst ett av varje.",
        LawFinding.Agreed(var party, var to) => $"Överenskommelse med {party}{(to is { } last ? $" till och med {SwedishDates.Full(last)}" : ", tills vidare")}.",
        LawFinding.AgreementExpires(var party, var on) => $"Överenskommelsen med {party} går ut {SwedishDates.Full(on)}.",
        LawFinding.Attempted(var party, var on) => $"Ingen överenskommelse gäller. {party} tillfrågades {SwedishDates.Full(on)}.",
        LawFinding.NoChair => "Rådet har ingen ordförande.",
        LawFinding.LedByAnother => "Ordföranden har ingen av kommunens platser i rådet. Rådet ska ledas av kommunen.",
        LawFinding.LedByMunicipality => "Kommunen leder rådet.",
        LawFinding.NobodyElse => "Ingen annan än kommunen har en plats i rådet, och inget försök är registrerat.",
        LawFinding.NotRepresented(var organisations) => $"Utan företrädare i ledande ställning, och utan registrerat försök: {Listed.And(organisations)}.",
        LawFinding.NoMeeting(null) => "Rådet har inte hållit något sammanträde än.",
        LawFinding.NoMeeting({ } last) => $"Rådet sammanträdde senast {SwedishDates.Full(last)}, för mer än ett år sedan.",
        LawFinding.Met(var on) => $"Rådet sammanträdde {SwedishDates.Full(on)}.",
        LawFinding.MannedUnknown => "Hur rådet var bemannat den dagen finns inte sparat, bara när det har mötts.",
        LawFinding.NoContact => "Funktionen har ingen kontaktväg för invånare och andra.",
        LawFinding.Informed(null, _) => "Ingen information till invånarna är registrerad, och inget protokoll är publicerat.",
        LawFinding.Informed({ } on, var light) => light == Light.Green ? $"Invånarna fick information {SwedishDates.Full(on)}." : $"Invånarna fick senast information {SwedishDates.Full(on)}.",
        LawFinding.NoBody => "Det är inte registrerat vilken nämnd som leder arbetet.",
        LawFinding.Leads(var body, var since) => $"Arbetet leds av {body}, sedan {SwedishDates.Full(since)}.",
        LawFinding.Reported(var on, var light) => light == Light.Green ? $"Fullmäktige fick en rapport {SwedishDates.Full(on)}." : $"Fullmäktige fick senast en rapport {SwedishDates.Full(on)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "A finding without words"),
    };

    private static string Nothing(LawRule rule) => rule switch
    {
        LawRule.Picture => "Ingen lägesbild är registrerad.",
        LawRule.PictureAge => "Det finns ingen antagen lägesbild att uppdatera.",
        LawRule.Plan => "Ingen beslutad åtgärdsplan är registrerad.",
        LawRule.MeasuresTied or LawRule.FollowUp => "Det finns ingen beslutad åtgärdsplan.",
        LawRule.OtherPlanning => "Varken lägesbild eller åtgärdsplan är registrerad.",
        LawRule.Agreements => "Ingen överenskommelse gäller, och inget försök är registrerat.",
        LawRule.Coordination => "Ingen samordningsfunktion är registrerad.",
        _ => "Ingen rapport till fullmäktige är registrerad.",
    };
}
