namespace BfaRadet.Domain.Decisions;

/// <summary>Where a decision from before the product comes from.</summary>
/// <param name="OwnNumber">Its number as the council wrote it, where that is otherwise; may be empty.</param>
/// <param name="Remark">What the log says of it beside the rest; may be empty.</param>
public sealed record BroughtIn(LogImportId Import, string OwnNumber, string Remark);

// A decision that was made before the product was there.
public sealed partial class Decision
{
    /// <summary>The log it came with; null for a decision that was recorded here.</summary>
    public LogImportId? Import { get; private init; }

    /// <summary>See <see cref="Decisions.BroughtIn.OwnNumber"/>.</summary>
    public string OwnNumber { get; private init; } = "";

    /// <summary>See <see cref="Decisions.BroughtIn.Remark"/>.</summary>
    public string Remark { get; private init; } = "";

    /// <summary>Whether it was made before the product, and brought in.</summary>
    public bool IsBroughtIn => Import is not null;

    /// <summary>As the log tells it: who brings it in has checked it. Recorded by none, since it was not decided now.</summary>
    internal static Decision BringIn(
        DecisionId id, CouncilId council, MeetingId meeting, AgendaItemId item, DecisionNumber number, DecisionDraft draft, BroughtIn from,
        DecisionState state, ValueList<ResponsibleProgress> reports, DecisionId? replacedBy, string reason, DateTimeOffset at, string by)
    {
        var decision = new Decision
        {
            Id = id,
            Council = council,
            Meeting = meeting,
            Item = item,
            Year = number.Year,
            Running = number.Running,
            RecordedAt = at,
            RecordedBy = by,
            Import = from.Import,
            OwnNumber = from.OwnNumber,
            Remark = from.Remark,
        };
        (decision.State, decision.ReplacedBy, decision.RepealReason) = (state, replacedBy, state == DecisionState.Repealed ? reason : "");
        decision.Apply(draft);
        decision.Reports = reports.Select(report => report with { At = at, By = by }).ToValueList();
        decision.Take(decision.Progress);
        return decision;
    }
}
