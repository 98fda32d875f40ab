using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// That somebody has opened the agenda of a shared meeting, or has taken part of a closed one that he missed. Shown to nobody: it ends what
/// asks that person to.
/// </summary>
/// <param name="At">The last time.</param>
public sealed record AgendaRead(string Account, MeetingId Meeting, DateTimeOffset At);

/// <summary>Keeps what has been read, on the server: it may be read on a tablet and asked about on a phone.</summary>
internal sealed class AgendaReads(
    IDbContextFactory<WorkspaceDb> contexts, MeetingQueries meetings, LiveFeed feed, Saving saving, TimeProvider clock)
{
    /// <summary>The caller has the agenda open. Idempotent; false for those who prepare it, for a meeting that is not shared, and when it stands already.</summary>
    public async Task<bool> MarkAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (await meetings.FindAsync(caller, council, id) is not { State: MeetingState.Shared } meeting
            || meeting.ReaderOf(caller) is not { Prepares: false })
        {
            return false;
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await db.Set<AgendaRead>().AnyAsync(r => r.Account == caller.AccountId && r.Meeting == id))
            {
                return false;
            }

            db.Add(new AgendaRead(caller.AccountId, id, clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }
        catch (Exception fault) when (Saving.IsTaken(fault))
        {
            // Another window of the same person was first.
            return false;
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            // It is marked the next time it is opened.
            saving.Failed(fault);
            return false;
        }

        feed.Changed(Subject.Account(caller.AccountId));
        return true;
    }

    /// <summary>The caller has taken part of what a closed meeting came to. Idempotent; false for a meeting that is not closed, or not the caller's to know.</summary>
    public async Task<bool> MarkClosedAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (await meetings.FindAsync(caller, council, id) is not { State: MeetingState.Closed } meeting || meeting.ReaderOf(caller) is null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await db.Set<AgendaRead>().Where(r => r.Account == caller.AccountId && r.Meeting == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.At, now)) == 0)
            {
                db.Add(new AgendaRead(caller.AccountId, id, now));
                await db.SaveChangesAsync();
            }
        }
        catch (Exception fault) when (Saving.IsTaken(fault))
        {
            // Another window of the same person was first: as good.
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            // It is asked again.
            saving.Failed(fault);
            return false;
        }

        feed.Changed(Subject.Account(caller.AccountId));
        return true;
    }
}

internal sealed class AgendaReadTable : IEntityTypeConfiguration<AgendaRead>
{
    public void Configure(EntityTypeBuilder<AgendaRead> read)
    {
        read.ToTable("AgendaReads");
        read.HasKey(r => new { r.Account, r.Meeting });
        read.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.Account);
        read.HasOne<Meeting>().WithMany().HasForeignKey(r => r.Meeting);
    }
}
