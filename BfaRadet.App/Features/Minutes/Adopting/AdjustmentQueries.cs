using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Identity;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>The page of the minutes, as its reader may see it.</summary>
internal sealed class AdjustmentQueries(
    IDbContextFactory<WorkspaceDb> contexts, MeetingQueries meetings, RecordQueries records, TimeProvider clock)
{
    /// <summary>What the page shows; null when the meeting is not opened, or not the caller's to see.</summary>
    public async Task<MinutesShown?> OnPageAsync(Caller caller, CouncilId council, MeetingId id) =>
        await meetings.FindAsync(caller, council, id) is { OpenedAt: not null } meeting && meeting.ReaderOf(caller) is not null
            ? new(meeting.Details.Date, meeting.CouncilName, await FindAsync(caller, council, id))
            : null;

    /// <summary>Null when there are no minutes, or none the caller may read.</summary>
    public async Task<AdjustmentView?> FindAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (await meetings.FindAsync(caller, council, id) is not { OpenedAt: not null } meeting || meeting.ReaderOf(caller) is not { } reader)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var known = await db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == id) ?? MinutesAdjustment.Of(id, council);
        var adopted = await RecordQueries.AdoptedAsync(db, id);
        var leads = reader.Has(MinutesAdjustment.Leaders);

        // What was adopted holds; those who lead work on with the draft, and the members see it once it is sent to them.
        var draft = known.State != AdjustmentState.Adopted && meeting.MayReadDraft(reader)
            && (adopted is null || leads || known.State is AdjustmentState.InReview or AdjustmentState.Adjusting)
            ? await records.DraftAsync(id)
            : null;
        if ((draft ?? adopted)?.SeenBy(reader, meeting) is not { } shown)
        {
            return null;
        }

        var hindered = await db.HinderedSignersAsync(council, clock.GetUtcNow());
        var gaps = leads && draft is not null && known.State != AdjustmentState.Adjusting && await db.LoadMeetingAsync(id) is { } facts
            ? MissingInMinutes.Of(draft.Record, facts, known, hindered)
            : [];
        var signers = known.Signers.Count > 0 ? known.Signers : shown.Record.Adjustment.Signatories();
        return new AdjustmentView(
            council, id, meeting.CouncilName, shown.Record, known.State, known.Round, known.Reason, await ReturnedAsync(db, known), known.FrozenHash, adopted?.Seal,
            draft is null, signers, known.Confirmations, known.Sections.Where(s => !Hides(s.Section)).ToValueList(), known.Notes.Where(n => !Hides(n.Section)).ToValueList(), gaps,
            known.Waiting.Where(s => hindered.ContainsKey(s.Member))
                .Select(s => new MissingInMinutes.CannotConfirm(s.Name, s.Part, hindered[s.Member])).ToValueList(),
            reader.Member, leads, reader.Has(Duties.Attending), reader.Has(Publication.Publishers), clock.Today())
        {
            OpenAddress = meeting.Settings.OpenPage ? meeting.Settings.OpenAddress : "",
            PublishedAt = await db.Publications.FirstOrDefaultAsync(p => p.Meeting == id) is { } publication && publication.IsShownOn(clock.Today())
                ? publication.PublishedAt : null,
        };

        bool Hides(SectionId section) => shown.Record.Find(section.ToItem()) is { Secret: true };
    }

    private static async Task<Returned?> ReturnedAsync(WorkspaceDb db, MinutesAdjustment known)
    {
        string[] ways = [JournalEntry.NameOf<MinutesSentBack>(), JournalEntry.NameOf<MinutesReopened>()];
        return known.Reason == "" ? null : await db.Journal
            .Where(e => e.Meeting == known.Meeting && ways.Contains(e.Event))
            .OrderByDescending(e => e.Id)
            .Select(e => new Returned(e.By, e.At))
            .FirstOrDefaultAsync();
    }
}
