using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>The journal of one decision.</summary>
internal static class DecisionHistory
{
    private static readonly string[] _events =
        [JournalEntry.NameOf<DecisionRecorded>(), JournalEntry.NameOf<DecisionAmended>(), JournalEntry.NameOf<DecisionStateChanged>(), JournalEntry.NameOf<ProgressReported>(),
            JournalEntry.NameOf<DecisionExtended>(), JournalEntry.NameOf<ExtensionTakenBack>(), JournalEntry.NameOf<DecisionDispatched>(), JournalEntry.NameOf<DecisionHandedOver>(),
            JournalEntry.NameOf<DecisionJudged>(), JournalEntry.NameOf<VerdictTakenBack>(), JournalEntry.NameOf<VerdictLed>()];

    /// <summary>The history of a decision, oldest first. Checks no rights: check them first.</summary>
    public static async Task<ValueList<JournalLine>> HistoryOfAsync(this WorkspaceDb db, MeetingId meeting, DecisionId id)
    {
        var mark = id.ToString();
        var entries = await db.Journal.AsNoTracking()
            .Where(e => e.Meeting == meeting && _events.Contains(e.Event) && e.Facts.Contains(mark))
            .OrderBy(e => e.Id).ToListAsync();
        return entries.Select(e => (Entry: e, Happened: e.Read())).Where(e => IsAbout(e.Happened, id))
            .Select(e => JournalLine.Of(e.Entry, e.Happened, _ => "")).ToValueList();
    }

    private static bool IsAbout(DomainEvent? happened, DecisionId id) => happened switch
    {
        DecisionRecorded e => e.Decision == id,
        DecisionAmended e => e.Decision == id,
        DecisionStateChanged e => e.Decision == id,
        ProgressReported e => e.Decision == id,
        DecisionExtended e => e.Decision == id,
        ExtensionTakenBack e => e.Decision == id,
        DecisionDispatched e => e.Decision == id,
        DecisionHandedOver e => e.Decision == id,
        DecisionJudged e => e.Decision == id,
        VerdictTakenBack e => e.Decision == id,
        VerdictLed e => e.Decision == id,
        _ => false,
    };
}
