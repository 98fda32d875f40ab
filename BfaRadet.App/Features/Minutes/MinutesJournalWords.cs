using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes;

/// <summary>What happened to the minutes, from the first word to the last confirmation.</summary>
internal sealed class MinutesJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(MinutesSentForReview), typeof(MinutesSentForAdjusting), typeof(MinutesAdopted), typeof(MinutesSentBack), typeof(MinutesReopened),
    ];

    public override bool GoesOn(DomainEvent happened) => happened is NotesWritten;

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => Own(happened, item, by) ?? happened switch
    {
        PassageRedacted e => $"lyfte ett stycke ur protokollet under {item(e.Item)}",
        NotesWritten e => $"skrev anteckningar i {item(e.Item)}",
        MinutesSentForReview => "skickade protokollet på granskning",
        MinutesSentForAdjusting e => $"skickade protokollet för justering till {Listed.And(e.Signers)} och låste texten (omgång {e.Round})",
        MinutesConfirmed e => $"bekräftade protokollet som {(e.Part == SignerPart.Chair ? "ordförande" : "justerare")}",
        MinutesAdopted { Replaces: { } former } e => $"justerade protokollet som sista bekräftande. Sigill {e.Number} ersätter sigill {former}",
        MinutesAdopted e => $"justerade protokollet som sista bekräftande. Sigill {e.Number}",
        MinutesSentBack e => $"skickade tillbaka protokollet. Skäl: {e.Reason}",
        MinutesReopened e => $"öppnade det justerade protokollet (sigill {e.Number}) igen. Skäl: {e.Reason}",
        SectionSentForAdjusting e => $"skickade {e.Label} för omedelbar justering",
        SectionConfirmed e => $"bekräftade {e.Label}",
        SectionAdjusted e => $"justerade {e.Label} omedelbart som sista bekräftande",
        SectionSentBack e => $"tog tillbaka den omedelbara justeringen av {e.Label}. Skäl: {e.Reason}",
        ReviewNoteWritten { Suggests: true } e => $"föreslog andra ord i {item(e.Item)}",
        ReviewNoteWritten e => $"kommenterade {item(e.Item)}",
        ReviewNoteTakenBack { Suggests: true } e => $"tog tillbaka sitt förslag i {item(e.Item)}",
        ReviewNoteTakenBack e => $"tog tillbaka sin kommentar i {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Accepted } e => $"godtog förslaget från {e.By} i {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Declined } e => $"avböjde förslaget från {e.By} i {item(e.Item)}",
        ReviewNoteAnswered e => $"besvarade kommentaren från {e.By} i {item(e.Item)}",
        _ => null,
    };

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        MinutesSentForReview e => new($"Protokollet från {meeting} är på granskning", (e.Meeting, "protokollet")),
        MinutesSentForAdjusting e => new($"Protokollet från {meeting} väntar på justering av {Listed.And(e.Signers)}", (e.Meeting, "protokollet")),
        MinutesAdopted e => new($"Protokollet från {meeting} är justerat", (e.Meeting, "protokollet")),
        MinutesSentBack e => new($"Protokollet från {meeting} gick tillbaka utan att justeras", (e.Meeting, "protokollet")),
        MinutesReopened e => new($"Det justerade protokollet från {meeting} är öppnat igen", (e.Meeting, "protokollet")),
        _ => null,
    };

    // Who acts on their own note is not named again.
    private static string? Own(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        ReviewNoteAnswered { Answer: ReviewAnswer.Accepted } e when e.By == by => $"godtog sitt eget förslag i {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Declined } e when e.By == by => $"tog tillbaka sitt förslag i {item(e.Item)}",
        ReviewNoteAnswered e when e.By == by => $"besvarade sin kommentar i {item(e.Item)}",
        _ => null,
    };
}
