using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas.Indicators;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.FocusAreas.Indicators;

/// <summary>Journal texts of indicators. No value is told.</summary>
internal sealed class IndicatorJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } = [typeof(IndicatorAdded), typeof(IndicatorValuesEntered)];

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        IndicatorAdded e => new($"Ny indikator: {e.Name}", e.Indicator, Begins: true),
        IndicatorValuesEntered e => new($"Nya värden i indikatorn {e.Name}", e.Indicator),
        _ => null,
    };

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        IndicatorAdded e => $"lade upp indikatorn {Quoted(e.Name)}",
        IndicatorChanged e => $"ändrade indikatorn {Quoted(e.Name)}",
        IndicatorValuesEntered e => $"förde in värden i indikatorn {Quoted(e.Name)}: {Listed.And(Parts(e))}",
        _ => null,
    };

    private static IEnumerable<string> Parts(IndicatorValuesEntered e)
    {
        if (e.Added > 0)
        {
            yield return e.Added == 1 ? "1 nytt" : $"{e.Added} nya";
        }

        if (e.Corrected > 0)
        {
            yield return e.Corrected == 1 ? "1 rättat" : $"{e.Corrected} rättade";
        }
    }
}
