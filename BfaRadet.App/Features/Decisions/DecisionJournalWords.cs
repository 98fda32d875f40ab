using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Journal texts of decisions.</summary>
internal sealed class DecisionJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(DecisionRecorded), typeof(DecisionWithdrawn), typeof(DecisionStateChanged), typeof(ProgressReported), typeof(DecisionExtended), typeof(ExtensionTakenBack),
    ];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        DecisionRecorded e => $"antecknade beslut {e.Number}: {Brief(e.Draft.Text)}",
        DecisionAmended e => $"ändrade beslut {e.Number}: {Changed(e.Before, e.After)}{(e.Reason == "" ? "" : $". Skäl: {e.Reason}")}",
        // The number may belong to another decision a minute later: docs/decisions/0007-numbers.md.
        DecisionWithdrawn e => $"tog tillbaka beslut {e.Number}{(e.Text == "" ? "" : $": {Brief(e.Text).TrimEnd('.')}")}. Numret hör inte längre till det beslutet",
        DecisionStateChanged { State: DecisionState.Replaced, ReplacedBy: { } later } e => $"antecknade att beslut {e.Number} är ersatt av {later}",
        DecisionStateChanged { State: DecisionState.Completed, DoneOn: { } done } e =>
            $"antecknade att beslut {e.Number} blev fullgjort {SwedishDates.Full(done)}{(e.Note == "" ? "" : $": {Brief(e.Note)}")}",
        DecisionStateChanged { State: DecisionState.Completed } e => $"antecknade att beslut {e.Number} är fullgjort",
        DecisionStateChanged { State: DecisionState.InForce } e => $"antecknade att beslut {e.Number} gäller igen",
        DecisionStateChanged { State: DecisionState.Repealed } e => $"antecknade att beslut {e.Number} är upphävt{Repeal(e)}",
        DecisionStateChanged e => $"antecknade att beslut {e.Number} är {Other(e.State)}",
        ProgressReported { TakenBack: true } e => $"tog tillbaka vad som sades om beslut {e.Number}{Party(e)}: {Brief(ProgressWords.Of(e.Before))}",
        ProgressReported e => $"sa hur det går med beslut {e.Number}{Party(e)}{(e.ByLink ? ", med länken i ett brev" : "")}: {Brief(ProgressWords.Of(e.After))}",
        DecisionHandedOver { TakenBack: true } e => $"ångrade överlämningen av beslut {e.Number}: {(e.From is { } former ? $"{DecisionWords.Of(former)} ansvarar igen" : "ingen ansvarar")}, och inte {DecisionWords.Of(e.To)}",
        DecisionHandedOver e => $"lämnade över beslut {e.Number}{(e.From is { } former ? $" från {DecisionWords.Of(former)}" : "")} till {DecisionWords.Of(e.To)}",
        AssignmentsHandedOver { TakenBack: true } e => $"ångrade {Handed(e, by)}",
        AssignmentsHandedOver e => $"gjorde {Handed(e, by)}",
        DecisionDispatched e => $"skickade beslut {e.Number} till {e.To}",
        DecisionExtended e => $"förlängde beslut {e.Number} från {SwedishDates.Full(e.From)} till {SwedishDates.Full(e.To)}{ProgressWords.Why(e.ByDecision, e.OnWordOf, e.Reason)}",
        ExtensionTakenBack e => $"tog tillbaka förlängningen av beslut {e.Number} till {SwedishDates.Full(e.To)}: {SwedishDates.Full(e.From)} gäller igen",
        _ => null,
    };

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        DecisionRecorded e => new($"Beslut {e.Number}: {Brief(e.Draft.Text)}", e.Decision, Begins: true),
        DecisionWithdrawn e => new($"Beslut {e.Number} är tillbakataget{(e.Text == "" ? "" : $": {Brief(e.Text).TrimEnd('.')}")}", e.Decision, Ends: true),
        DecisionStateChanged { State: DecisionState.Replaced, ReplacedBy: { } later } e => new($"Beslut {e.Number} är ersatt av beslut {later}", e.Decision),
        DecisionStateChanged { State: DecisionState.Completed } e => new($"Beslut {e.Number} är fullgjort{(e.Note == "" ? "" : $": {Brief(e.Note)}")}", e.Decision),
        DecisionStateChanged { State: DecisionState.InForce } e => new($"Beslut {e.Number} gäller igen", e.Decision),
        DecisionStateChanged { State: DecisionState.Repealed } e => new($"Beslut {e.Number} är upphävt{Repeal(e)}", e.Decision),
        DecisionStateChanged e => new($"Beslut {e.Number} är {Other(e.State)}", e.Decision),
        ProgressReported { TakenBack: true } e => new($"Beslut {e.Number}{Party(e)}: som förut, {Brief(ProgressWords.Of(e.After))}", e.Decision),
        ProgressReported e => new($"Beslut {e.Number}{Party(e)}: {Brief(ProgressWords.Of(e.After))}", e.Decision),
        DecisionExtended e => new($"Beslut {e.Number} är förlängt till {SwedishDates.Full(e.To)}", e.Decision),
        ExtensionTakenBack e => new($"Beslut {e.Number} ska vara klart {SwedishDates.Full(e.From)} som förut", e.Decision),
        _ => null,
    };

    private static string Handed(AssignmentsHandedOver e, string by) =>
        $"en överlämning{(e.Name == "" ? "" : $" efter {(e.Name == by ? "sig själv" : e.Name)}")}: {(e.Count == 1 ? "1 beslut fick" : $"{e.Count} beslut fick")} ny ansvarig{(e.Left is { } left ? $", och platsen i rådet upphör efter {SwedishDates.Full(left.LastDay)}" : "")}";

    private static string Party(ProgressReported e) => e.Responsible is { } of ? $", {DecisionWords.Of(of)}" : "";

    private static string Repeal(DecisionStateChanged e) =>
        $"{(e.RepealedBy is { } by ? $" av beslut {by}" : "")}{(e.Note == "" ? "" : $". Skäl: {Brief(e.Note)}")}";

    private static string Other(DecisionState state) => state == DecisionState.Replaced ? "ersatt" : "återtaget";

    private static string Changed(DecisionDraft before, DecisionDraft after)
    {
        var parts = new List<string>();
        if (before.Kind != after.Kind)
        {
            parts.Add($"slaget till {DecisionWords.Of(after.Kind)}");
        }

        if (before.Text != after.Text)
        {
            parts.Add($"ordalydelsen från {Quoted(before.Text)} till {Quoted(after.Text)}");
        }

        if (before.Responsibles != after.Responsibles)
        {
            parts.Add(after.Responsibles.Count == 0 ? "ansvarig togs bort" : $"ansvarig till {DecisionWords.Of(after.Responsibles)}");
        }

        parts.AddRange(Day("klart senast", before.DueOn, after.DueOn).Concat(Day("effekten bedöms", before.ReviewOn, after.ReviewOn)));
        if (before.FocusAreas != after.FocusAreas)
        {
            parts.Add("fokusområden");
        }

        return string.Join(", ", parts);
    }

    private static IEnumerable<string> Day(string what, DateOnly? before, DateOnly? after) => before == after
        ? []
        : [(before, after) switch
        {
            ({ } was, { } day) => $"{what} från {SwedishDates.Full(was)} till {SwedishDates.Full(day)}",
            (null, { } day) => $"{what} {SwedishDates.Full(day)}",
            _ => $"{what} togs bort",
        }];
}
