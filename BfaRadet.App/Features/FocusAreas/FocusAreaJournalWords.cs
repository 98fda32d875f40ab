using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Journal texts of focus areas.</summary>
internal sealed class FocusAreaJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(FocusAreaCreated), typeof(FocusAreaChanged),
    ];

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        FocusAreaCreated e => new($"Nytt fokusområde: F{e.Number} {e.Name}", e.FocusArea, Begins: true),
        FocusAreaChanged e => new($"Fokusområdet F{e.Number} {e.Name} är ändrat", e.FocusArea),
        _ => null,
    };

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        FocusAreaCreated e => $"lade upp fokusområdet F{e.Number} {e.Name}",
        FocusAreaChanged e => $"ändrade fokusområdet F{e.Number} {e.Name}{PeriodChanged(e)}",
        FocusAreaMoved e => $"flyttade fokusområdet F{e.Number} {e.Name} till plats {e.Order}",
        _ => null,
    };

    private static string PeriodChanged(FocusAreaChanged e) => (e.Before, e.After) is ({ } before, { } after)
        ? $": perioden från {JournalWording.Quoted(FocusAreaWords.Period(before.From, before.To))} till {JournalWording.Quoted(FocusAreaWords.Period(after.From, after.To))}"
        : "";
}
