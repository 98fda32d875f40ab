namespace BfaRadet.App.Ui;

/// <summary>What came of something that happened: "Beslut 2026:14: Rådet godkänner planen".</summary>
/// <param name="Of">What it is about. A later outcome of the same replaces an earlier one.</param>
/// <param name="Begins">It did not exist before.</param>
/// <param name="Ends">It exists no longer: nothing is told of what both begins and ends.</param>
internal sealed record OutcomeText(string Text, object Of, bool Begins = false, bool Ends = false);

/// <summary>An outcome with its time, as it is listed.</summary>
/// <param name="Id">The entry of the journal.</param>
/// <param name="Address">The page of what it is about; null when it has none any longer.</param>
public sealed record OutcomeLine(long Id, DateTimeOffset At, string Text, string? Address = null);
