using BfaRadet.App.Ui;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>One fact of a document: text, lines, or another document.</summary>
/// <param name="IsMissing">Whether it says that the document does not have it.</param>
internal sealed record LawFact(string Text, ValueList<string> Lines = default, LawDocumentId? Document = null, bool IsMissing = false);

/// <summary>What a document holds, as a list of facts in words.</summary>
internal static class LawContentWords
{
    private const string Missing = "Finns inte, eller är inte utpekat.";

    /// <param name="title">The title of another document of the council; null when it is not there.</param>
    public static IEnumerable<(string Name, LawFact Fact)> Of(LawDocumentText text, Func<LawDocumentId, string?> title) => text.Contents switch
    {
        PictureContents c =>
        [
            ("Brottslighetens omfattning", There(c.Extent)), ("Brottslighetens konsekvenser", There(c.Consequences)),
            ("Annan information", c.Information == "" && c.NoInformationBecause != "" ? new LawFact($"Ingen, därför att {c.NoInformationBecause}") : There(c.Information)),
            ("Analys", There(c.Analysis)), ("Område", new LawFact(c.WholeMunicipality ? "Hela kommunen" : "Inte hela kommunen", IsMissing: !c.WholeMunicipality)),
            ("Knuten till annan planering", Ties(c.Ties, c.NoTiesBecause)),
        ],
        PlanContents c =>
        [
            ("Bygger på", c.BasedOn is { } picture && title(picture) is { } name ? new LawFact(name, Document: picture) : new LawFact("Ingen lägesbild är angiven.", IsMissing: true)),
            ("Gäller", new LawFact(Period(c.ValidFrom, c.ValidTo))),
            ("Åtgärder", c.Measures == 0 ? new LawFact("Antalet är inte angivet.", IsMissing: true) : new LawFact($"{c.Measures} st, {c.Untied switch { null => "oklart hur många som svarar mot ett problem", 0 => "alla svarar mot ett problem eller har ett skäl", var untied => $"{untied} svarar inte mot något problem och har inget skäl" }}")),
            ("Knuten till annan planering", Ties(c.Ties, c.NoTiesBecause)),
        ],
        FollowUpContents c =>
        [
            ("Av planen", c.Plan is { } plan && title(plan) is { } name ? new LawFact(name, Document: plan) : new LawFact("Ingen plan är angiven.", IsMissing: true)),
            ("Läget för varje åtgärd", There(c.States)), ("Slutsats", There(c.Conclusion)),
        ],
        AgreementContents c =>
        [
            ("Med", new LawFact(c.Party)), ("Syften", List(c.Purposes)), ("Områden", List(c.Areas)), ("Gäller", new LawFact(Period(c.ValidFrom, c.ValidTo))),
        ],
        AttemptContents c =>
        [
            ("Gällde", new LawFact(c.Aim == AttemptAim.Agreement ? "En överenskommelse om samverkan (9 §)" : "En företrädare i ledande ställning i rådet (10 §)")),
            ("Med", new LawFact(c.Party)), ("Ledde till", c.Outcome == "" ? new LawFact("Inget än.", IsMissing: true) : new LawFact(c.Outcome)),
        ],
        CoordinationContents c =>
        [
            ("Kontaktväg", There(c.Contact)), ("Uppgifter", c.Tasks.Count == 0 ? new LawFact("Inga är angivna.", IsMissing: true) : new LawFact("", c.Tasks)),
            ("Till och med", new LawFact(c.Until is { } until ? SwedishDates.Full(until) : "Finns kvar")),
        ],
        ReportContents { From: not null } or ReportContents { To: not null } => [("Handlar om", new LawFact(Period(((ReportContents)text.Contents).From, ((ReportContents)text.Contents).To)))],
        _ => [],
    };

    private static LawFact There(string where) => where == "" ? new LawFact(Missing, IsMissing: true) : new LawFact(where);

    private static LawFact List(ValueList<string> lines) => lines.Count == 0 ? new LawFact(Missing, IsMissing: true) : new LawFact("", lines);

    private static LawFact Ties(ValueList<string> ties, string because) =>
        ties.Count > 0 ? new LawFact("", ties) : because != "" ? new LawFact($"Inte lämpligt, därför att {because}") : new LawFact("Nej, och inget skäl är angivet.", IsMissing: true);

    private static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{SwedishDates.Full(first)}–{SwedishDates.Full(last)}",
        ({ } first, null) => $"från {SwedishDates.Full(first)}, tills vidare",
        (null, { } last) => $"till och med {SwedishDates.Full(last)}",
        _ => "tills vidare",
    };
}
