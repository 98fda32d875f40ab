using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Records;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>The minutes of a meeting as a document.</summary>
/// <param name="SealedBytes">The bytes that were adopted; null while they are a draft.</param>
/// <param name="Seal">Null while they are a draft.</param>
public sealed record ShownRecord(MinutesRecord Record, byte[]? SealedBytes, Seal? Seal)
{
    /// <summary>Something in them is for a circle that the reader is outside of: this is not all of them, and not what was sealed.</summary>
    public bool HidesSome => Record.Sections.Any(s => s.Secret);

    /// <summary>As a reader may read them.</summary>
    /// <param name="meeting">As the reader may see it.</param>
    public ShownRecord SeenBy(Reader reader, MeetingView meeting) =>
        Record.SeenFrom(section => meeting.Find(section.Item)?.Hidden ?? (reader.MayRead(section.Circle) ? null : section.Circle!.Ground)) is var seen
            && ReferenceEquals(seen, Record) ? this : this with { Record = seen, SealedBytes = null };

    /// <summary>How far they have come. With a seal and another state than adopted: opened again, and what is shown still holds.</summary>
    public AdjustmentState State { get; init; }
}

/// <summary>
/// The minutes as a document, for those who may read it: as adopted, for all in the council; otherwise as they are frozen
/// or as they are now, for those who lead, for the members once they are sent, and before that by the council's choice.
/// </summary>
internal sealed class RecordQueries(IDbContextFactory<WorkspaceDb> contexts, MeetingQueries meetings, WritingEngine engine, MinutesOwner owner)
{
    /// <summary>Null when there is none, or none the caller may read. What was adopted holds until something else is adopted.</summary>
    public async Task<ShownRecord?> FindAsync(Caller caller, CouncilId council, MeetingId id, CancellationToken cancellation = default)
    {
        if (await meetings.FindAsync(caller, council, id) is not { OpenedAt: not null } meeting || meeting.ReaderOf(caller) is not { } reader)
        {
            return null;
        }

        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await AdoptedAsync(db, id, cancellation) is { } adopted)
            {
                return (adopted with { State = meeting.Lock.State }).SeenBy(reader, meeting);
            }
        }

        return meeting.MayReadDraft(reader) ? (await DraftAsync(id, cancellation))?.SeenBy(reader, meeting) : null;
    }

    /// <summary>As last adopted; null when they never were. Checks no right, and leaves nothing out.</summary>
    internal static async Task<ShownRecord?> AdoptedAsync(WorkspaceDb db, MeetingId id, CancellationToken cancellation = default) =>
        await db.LatestSealedAsync(id.ToRecord(), cancellation) is { } kept
            ? new(RecordJson.Read(kept.Bytes), kept.Bytes, Seal.Read(kept.SealText))
            : null;

    /// <summary>As frozen, otherwise as they are now. Checks no right, and leaves nothing out.</summary>
    internal async Task<ShownRecord?> DraftAsync(MeetingId id, CancellationToken cancellation = default)
    {
        // What was written last may not be in its table yet.
        await engine.WriteDownAsync(await owner.PlacesOfAsync(id, cancellation), cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = await db.Adjustments.AsNoTracking().Where(a => a.Meeting == id)
            .Select(a => new { a.State, a.Frozen }).FirstOrDefaultAsync(cancellation);
        var record = known is { State: AdjustmentState.Adjusting, Frozen: { } frozen }
            ? RecordJson.Read(frozen)
            : await AssemblyLoading.MakeAsync(db, id, cancellation);
        return record is null ? null : new(record, null, null) { State = known?.State ?? AdjustmentState.Draft };
    }
}
