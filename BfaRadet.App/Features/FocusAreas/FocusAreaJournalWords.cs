using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Journal texts of focus areas.</summary>
internal sealed class FocusAreaJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(FocusAreaCreated), typeof(FocusAreaChanged), typeof(FocusChainChanged),
    ];

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        FocusAreaCreated e => new($"Nytt fokusområde: F{e.Number} {e.Name}", e.FocusArea, Begins: true),
        FocusAreaChanged e => new($"Fokusområdet F{e.Number} {e.Name} är ändrat", e.FocusArea),
        FocusChainChanged e => new($"{Fields(e, capital: true)} i fokusområdet F{e.Number} {e.Name} är ändrat", (e.FocusArea, "kedjan")),
        _ => null,
    };

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        FocusAreaCreated e => $"lade upp fokusområdet F{e.Number} {e.Name}",
        FocusAreaChanged e => $"ändrade fokusområdet F{e.Number} {e.Name}{PeriodChanged(e)}",
        FocusChainChanged e => $"ändrade {Fields(e, capital: false)} i fokusområdet F{e.Number} {e.Name}",
        FocusAreaMoved e => $"flyttade fokusområdet F{e.Number} {e.Name} till plats {e.Order}",
        _ => null,
    };

    private static string Fields(FocusChainChanged e, bool capital)
    {
        var words = Listed.And(e.Fields.Select(f => f switch
        {
            nameof(FocusChain.Problem) => "problemet",
            nameof(FocusChain.Cause) => "orsaken",
            _ => "målen",
        }));
        return capital ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    private static string PeriodChanged(FocusAreaChanged e) => (e.Before, e.After) is ({ } before, { } after)
        ? $": perioden från {JournalWording.Quoted(FocusAreaWords.Period(before.From, before.To))} till {JournalWording.Quoted(FocusAreaWords.Period(after.From, after.To))}"
        : "";
}
