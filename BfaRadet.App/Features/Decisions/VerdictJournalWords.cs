using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Journal texts of verdicts on decisions.</summary>
internal sealed class VerdictJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } = [typeof(DecisionJudged), typeof(VerdictTakenBack), typeof(VerdictLed)];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        DecisionJudged e => $"antecknade bedömningen av beslut {e.Number}: {Brief(VerdictWords.Of(e.Answer))}",
        VerdictTakenBack e => $"tog tillbaka bedömningen av beslut {e.Number}: {Brief(VerdictWords.Of(e.Answer))}",
        VerdictLed e => $"antecknade att beslut {e.Later} {(e.Replaces ? "ersätter" : "kompletterar")} beslut {e.Number} efter bedömningen",
        _ => null,
    };

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        DecisionJudged e => new($"Beslut {e.Number} {VerdictWords.Gave(e.Answer.Effect)}: {Brief(VerdictWords.Of(e.Answer)).TrimEnd('.')}", (e.Decision, "bedömning")),
        VerdictTakenBack e => new($"Beslut {e.Number}: bedömningen är tillbakatagen", (e.Decision, "bedömning")),
        VerdictLed e => new($"Beslut {e.Number} {(e.Replaces ? "är ersatt" : "kompletteras")} av beslut {e.Later}", (e.Decision, e.Later)),
        _ => null,
    };
}
