using BfaRadet.App.Ui;
using BfaRadet.Domain.Law;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Law;

/// <summary>Journal texts of documents that show how the law is kept.</summary>
internal sealed class LawJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } = [typeof(LawDocumentAdded), typeof(LawDocumentWithdrawn), typeof(LawDocumentRestored)];

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        LawDocumentAdded e => new($"Registrerat: {e.Title}", e.Document, Begins: true),
        LawDocumentWithdrawn e => new($"{e.Title} räknas inte längre", e.Document),
        LawDocumentRestored e => new($"{e.Title} räknas igen", e.Document),
        _ => null,
    };

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        LawDocumentAdded e => $"registrerade {Quoted(e.Title)}{(e.On is { } on ? $" från {SwedishDates.Full(on)}" : ", inte beslutad än")}",
        LawDocumentChanged e => $"rättade {Quoted(e.Title)}{Day(e)}",
        LawDocumentWithdrawn e => $"återkallade {Quoted(e.Title)}: {e.Because}",
        LawDocumentRestored e => $"lät {Quoted(e.Title)} räknas igen",
        _ => null,
    };

    private static string Day(LawDocumentChanged e) => (e.Before, e.After) switch
    {
        var (before, after) when before == after => "",
        (null, { } after) => $": beslutad {SwedishDates.Full(after)}",
        ({ } before, null) => $": inte beslutad, i stället för {SwedishDates.Full(before)}",
        ({ } before, { } after) => $": {SwedishDates.Full(after)} i stället för {SwedishDates.Full(before)}",
        _ => "",
    };
}
