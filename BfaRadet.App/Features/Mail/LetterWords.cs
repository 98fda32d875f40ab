using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Mail;

/// <summary>Words about letters.</summary>
internal static class LetterWords
{
    public static string State(LetterView letter) => letter.State switch
    {
        LetterState.Sent => $"Skickat {SwedishDates.Moment(letter.At)}",
        LetterState.HandedOver => $"Lämnat {SwedishDates.Moment(letter.At)}",
        LetterState.GivenUp => "Gick inte att skicka",
        LetterState.PutOff => $"Försöker igen {SwedishDates.Moment(letter.At)}",
        LetterState.Waiting => "På väg",
        _ => "Att lämna själv",
    };

    public static string? Tone(LetterState state) => state switch
    {
        LetterState.GivenUp => "error",
        LetterState.PutOff or LetterState.ToHandOver => "warning",
        _ => null,
    };
}
