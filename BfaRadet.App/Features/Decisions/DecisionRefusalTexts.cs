using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Swedish texts of a decision's refusals. What was typed is always kept.</summary>
internal sealed class DecisionRefusalTexts : RefusalWords<DecisionRefusal>
{
    protected override string Of(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.WordingIsFixed(var number) =>
            $"Protokollet eller paragrafen är skickad för justering, så ordalydelsen i beslut {number} ligger fast. Ansvarig, datum och fokusområde kan du fylla i. Sekreteraren kan ta tillbaka eller öppna protokollet om lydelsen måste ändras.",
        DecisionRefusal.NoLongerInForce(var number, DecisionState.Replaced) =>
            $"Beslut {number} är ersatt av ett senare beslut och kan inte ändras.",
        DecisionRefusal.NoLongerInForce(var number, DecisionState.Repealed) => $"Beslut {number} är upphävt och kan inte ändras.",
        DecisionRefusal.NoLongerInForce(var number, DecisionState.Completed) =>
            $"Beslut {number} är fullgjort, så dagen kan inte förlängas. Ta upp det igen om det inte är klart. Inget har ändrats.",
        DecisionRefusal.NoLongerInForce(var number, _) => $"Beslut {number} har tagits tillbaka och kan inte ändras.",
        DecisionRefusal.CompletedOutOfRange(var day, var from, _) when day < from =>
            $"{SwedishDates.Full(day)} är före beslutet, som fattades {SwedishDates.Full(from)}. Inget har ändrats.",
        DecisionRefusal.CompletedOutOfRange(var day, _, _) => $"{SwedishDates.Full(day)} har inte varit än. Inget har ändrats.",
        DecisionRefusal.CannotReplace(var number, var later) =>
            $"Beslut {later} kan inte ersätta beslut {number}. Välj ett annat beslut, som gäller.",
        DecisionRefusal.CannotRepeal(var number, var later) =>
            $"Beslut {later} kan inte upphäva beslut {number}. Välj ett annat beslut, som gäller.",
        DecisionRefusal.CannotExtendBy(var number, var other) =>
            $"Beslut {other} kan inte förlänga tiden för beslut {number}. Välj ett annat beslut, som gäller.",
        DecisionRefusal.DayOutOfRange(_, var day, var from, _) when day < from =>
            $"{SwedishDates.Full(day)} är för tidigt: det kan tidigast ha skett {SwedishDates.Full(from)}. Inget har ändrats.",
        DecisionRefusal.DayOutOfRange(_, var day, _, _) => $"{SwedishDates.Full(day)} ligger framåt i tiden. Ange dagen då det skedde.",
        DecisionRefusal.NotResponsible(var number) =>
            $"Den du rapporterar för är inte längre ansvarig för beslut {number}. Inget har ändrats, och det du skrev är kvar.",
        DecisionRefusal.NotYours(var number) =>
            $"Du kan bara säga hur det går för dig själv och för den organisation du sitter för i rådet. Samordnaren eller sekreteraren kan göra det för andra i beslut {number}. Inget har ändrats.",
        DecisionRefusal.ReportedMeanwhile(_, var now, var by) =>
            $"{(by == "" ? "Någon annan" : by)} hann säga hur det går: {ProgressWords.Of(now)}. Spara igen om ditt ska gälla. Det du skrev är kvar.",
        DecisionRefusal.NothingLeft(var number) =>
            $"Då återstår inget av beslut {number}. Ska det inte göras alls? Upphäv beslutet, med skälet. Inget har ändrats.",
        DecisionRefusal.NoDayToExtend(var number) =>
            $"Beslut {number} har ingen sista dag att förlänga. Fyll i en dag i stället. Inget har ändrats.",
        DecisionRefusal.NotAnExtension(var day, var last) =>
            $"{SwedishDates.Full(day)} är inte senare än den sista dagen, {SwedishDates.Full(last)}. Ange en senare dag.",
        DecisionRefusal.DayMovedMeanwhile(_, { } day) =>
            $"Någon annan hann flytta den sista dagen till {SwedishDates.Full(day)}. Spara igen om din dag ska gälla. Det du skrev är kvar.",
        DecisionRefusal.DayMovedMeanwhile => "Någon annan hann ta bort den sista dagen. Inget har ändrats, och det du skrev är kvar.",
        DecisionRefusal.DueBeforeDecision(var day, var decided) =>
            $"{SwedishDates.Full(day)} är före beslutet, som fattades {SwedishDates.Full(decided)}. Ange en senare dag.",
        DecisionRefusal.MeetingIsNotOver(var number) => $"Mötet är inte avslutat, så beslut {number} kan ännu tas tillbaka. Skicka det när mötet är slut. Inget är skickat.",
        DecisionRefusal.IsForACircle(var number) => $"Beslut {number} är för en mindre krets och skickas inte med e-post. Inget är skickat.",
        DecisionRefusal.LinkUnknown => "Länken går inte att använda. Öppna länken i det senaste brevet, eller kopiera hela raden.",
        DecisionRefusal.LinkExpired(var on, var contact, var address) =>
            $"Länken gällde till {SwedishDates.Full(on)}. Öppna länken i ett nyare brev, eller hör av dig till {Ask(contact, address)}. Inget har ändrats.",
        DecisionRefusal.LinkHandedOver(var number, var contact, var address) =>
            $"Någon annan ansvarar för beslut {number} nu, så länken gäller inte längre. Stämmer det inte? Hör av dig till {Ask(contact, address)}. Inget har ändrats.",
        DecisionRefusal.LinkDone(var number) => $"Din del av beslut {number} är redan klar eller struken. Inget har ändrats.",
        DecisionRefusal.LinkRests(var now) =>
            $"För mindre än en minut sedan sa du: {ProgressWords.Of(now)}. Vänta en stund och skicka igen. Det du skrev är kvar.",
        DecisionRefusal.NothingToHandOver(var number) => $"Beslut {number}: inget återstår att lämna över. Det som är klart eller struket står kvar på den som gjorde det.",
        DecisionRefusal.ResponsibleAlready(var number, var to) => $"Beslut {number}: {DecisionWords.Of(to)} ansvarar redan för det. Välj någon annan, eller hoppa över beslutet.",
        DecisionRefusal.NoLongerTheirs(var number) => $"Beslut {number}: den som skulle bytas ut ansvarar inte för det nu.",
        DecisionRefusal.SeveralResponsible(var number) => $"Beslut {number}: flera ansvarar för det. Välj vem som ska bytas ut.",
        DecisionRefusal.HandOverGoneOn(var number) => $"Beslut {number} har gått vidare sedan överlämningen, så den går inte att ångra. Byt ansvarig på beslutets sida i stället. Inget har ändrats.",
        DecisionRefusal.HeirIsOutside(var number, var name) => $"Beslut {number}: det är för en mindre krets, och {name} får inte läsa det. Bekräfta att det är meningen, eller välj någon annan.",
        DecisionRefusal.CannotTakeOver(var name) => $"{name} deltar inte i rådet nu och kan inte ta över. Välj någon annan. Inget har ändrats.",
        DecisionRefusal.TooManyAtOnce(var count, var max) => $"{count} beslut är för många på en gång: högst {max}. Gör urvalet mindre. Inget har ändrats.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static string Ask(string contact, string address) => address == "" ? contact : $"{contact} ({address})";

    protected override string? FieldOf(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.CompletedOutOfRange => "DoneOn",
        DecisionRefusal.DayOutOfRange(var field, _, _, _) => field,
        DecisionRefusal.NotAnExtension or DecisionRefusal.DueBeforeDecision => "DueOn",
        DecisionRefusal.CannotExtendBy or DecisionRefusal.CannotRepeal or DecisionRefusal.CannotReplace => "By",
        _ => null,
    };
}
