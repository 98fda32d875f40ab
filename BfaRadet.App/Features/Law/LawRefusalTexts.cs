using BfaRadet.App.Ui;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>Swedish texts of the refusals of documents that show how the law is kept.</summary>
internal sealed class LawRefusalTexts : RefusalWords<LawRefusal>
{
    protected override string Of(LawRefusal refusal) => refusal switch
    {
        LawRefusal.NoDay => "Ange vilken dag det gäller. Bara en lägesbild och en åtgärdsplan kan stå här innan de är beslutade.",
        LawRefusal.NotYet(var on) => $"{SwedishDates.Full(on)} har inte varit än. Registrera handlingen när den är beslutad; en lägesbild eller plan kan stå utan dag så länge.",
        LawRefusal.EndsBeforeItStarts(var from, var to) => $"Sista dagen är {SwedishDates.Full(to)}, men den börjar {SwedishDates.Full(from)}. Ange en senare sista dag.",
        LawRefusal.TooManyLines(var field, var count, var max) => $"{FieldNames.Of(field)} är {count} rader. Det finns plats för {max}. Slå ihop några.",
        LawRefusal.WrongCount(var field, var max) => $"{FieldNames.Of(field)} ska vara ett helt tal mellan 0 och {max}.",
        LawRefusal.NotALink => "Adressen går inte att följa. Den ska börja med https:// eller http://. Är handlingen inte på nätet: lämna fältet tomt och skriv diarienumret.",
        LawRefusal.AnotherKind => "En handling kan inte bli av ett annat slag. Återkalla den och registrera en ny. Inget har ändrats.",
        LawRefusal.IsWithdrawn(var since) => $"Handlingen räknas inte sedan {SwedishDates.Full(since)}, och ändras inte. Låt den räknas igen först.",
        LawRefusal.NoSuchDocument(var field) => $"{FieldNames.Of(field)} finns inte bland rådets handlingar. Välj en i listan, eller registrera den först.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(LawRefusal refusal) => refusal switch
    {
        LawRefusal.NoDay or LawRefusal.NotYet => nameof(LawDocumentText.On),
        LawRefusal.EndsBeforeItStarts => nameof(PlanContents.ValidTo),
        LawRefusal.TooManyLines(var field, _, _) => field,
        LawRefusal.WrongCount(var field, _) => field,
        LawRefusal.NotALink => nameof(LawDocumentText.Link),
        LawRefusal.NoSuchDocument(var field) => field,
        _ => null,
    };
}
