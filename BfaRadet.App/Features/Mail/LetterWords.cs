using BfaRadet.App.Mail;
using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Mail;

/// <summary>Words about letters.</summary>
internal static class LetterWords
{
    public static string State(LetterView letter) => letter.State switch
    {
        LetterState.Sent => $"Skickat {SwedishDates.Moment(letter.At)}",
        LetterState.HandedOver => $"Lämnat {SwedishDates.Moment(letter.At)}",
        LetterState.Replaced => "Ersatt av ett nyare brev",
        LetterState.TakenBack => $"Återtaget {SwedishDates.Moment(letter.At)}, innan det gick",
        LetterState.GivenUp => "Gick inte att skicka",
        LetterState.PutOff => $"Försöker igen {SwedishDates.Moment(letter.At)}",
        LetterState.Gathering => $"Samlas, går {SwedishDates.Moment(letter.At)}",
        LetterState.Waiting => "På väg",
        _ => "Att lämna själv",
    };

    /// <summary>How far the letters about a meeting have come: "12 brev skrivna, 0 lämnade".</summary>
    public static string Of(LetterCounts counts) => counts switch
    {
        { Written: 0 } => "inga brev skrivna, för ingen har en e-postadress",
        { IsDone: true, HandedOver: 0 } => $"{counts.Written} brev skickade",
        { IsDone: true, Sent: 0 } => $"{counts.Written} brev lämnade",
        { IsDone: true } => $"{counts.Written} brev: {counts.Sent} skickade och {counts.HandedOver} lämnade",
        { Sent: 0, ByHand: > 0 } or { Sent: 0, HandedOver: > 0 } => $"{Written(counts)}, {counts.HandedOver} lämnade",
        _ => $"{Written(counts)}, {counts.Sent} skickade{(counts.HandedOver > 0 ? $", {counts.HandedOver} lämnade" : "")}",
    };

    /// <summary>"12 brev väntar på att lämnas".</summary>
    public static string Waiting(int count) => $"{count} brev väntar på att lämnas";

    private static string Written(LetterCounts counts) => $"{counts.Written} brev {(counts.Written == 1 ? "skrivet" : "skrivna")}";

    public static string? Tone(LetterState state) => state switch
    {
        LetterState.GivenUp => "error",
        LetterState.PutOff or LetterState.ToHandOver => "warning",
        _ => null,
    };
}
