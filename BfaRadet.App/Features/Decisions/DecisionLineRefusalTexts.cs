using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Swedish texts of a decision line's refusals. What was typed is always kept.</summary>
internal sealed class DecisionLineRefusalTexts : RefusalWords<DecisionLineRefusal>
{
    protected override string Of(DecisionLineRefusal refusal) => refusal switch
    {
        DecisionLineRefusal.EmptyDecision => "Skriv vad rådet beslutar, till exempel ”Informationen antecknas till protokollet.”",
        DecisionLineRefusal.TextTooLong(var length, var max) =>
            $"Beslutet är för långt: {length} tecken, och det får plats {max}. Flytta bakgrunden till anteckningarna. Det du skrev är kvar.",
        DecisionLineRefusal.MissingResponsible => "Efter @ behövs ett namn, till exempel @polisen. Citattecken ska stå både före och efter namnet.",
        DecisionLineRefusal.AmbiguousResponsible(var typed, var candidates) =>
            $"”@{typed}” kan betyda flera: {Listed.Or(candidates.Select(c => $"@{c}"))}. Skriv mer av namnet.",
        DecisionLineRefusal.UnknownFocusArea(var typed, var nearest) =>
            $"Det finns inget fokusområde ”{typed}”.{Meant("#", nearest)}",
        DecisionLineRefusal.AmbiguousFocusArea(var typed, var candidates) =>
            $"”#{typed}” kan betyda flera fokusområden: {Listed.Or(candidates)}. Skriv mer av namnet eller numret.",
        DecisionLineRefusal.ImpossibleDate(var typed) => $"Dagen ”{typed}” finns inte. Kontrollera datumet.",
        DecisionLineRefusal.PastDate(var day) =>
            $"{SwedishDates.Full(day)} har redan varit. Ange en dag framåt i tiden, eller skriv ”redan klart” på raden om det är gjort.",
        DecisionLineRefusal.TwoDueDates(var first, var second) =>
            $"Raden har två datum: {SwedishDates.Full(first)} och {SwedishDates.Full(second)}. Behåll ett, eller skriv ”uppf.” framför det som gäller uppföljning.",
        DecisionLineRefusal.TwoReviewDates(var first, var second) =>
            $"Raden har två dagar för uppföljning: {SwedishDates.Full(first)} och {SwedishDates.Full(second)}. Behåll en.",
        DecisionLineRefusal.NoNextMeeting(var typed) =>
            $"”{typed}” går inte att räkna ut, för nästa möte är inte planerat. Planera det, till exempel under punkten ”Nästa möte”, eller skriv ett datum i stället.",
        DecisionLineRefusal.MissingReviewDate(var typed) =>
            $"Efter ”{typed}” behövs en dag, till exempel ”uppf. 31 okt” eller ”uppf. om 6 månader”.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static string Meant(string sigil, ValueList<string> nearest) =>
        nearest.Count == 0 ? "" : $" Menade du {Listed.Or(nearest.Select(n => sigil + n))}?";
}
