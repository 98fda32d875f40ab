using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Features.Meetings;

/// <summary>That somebody has opened the agenda of a shared meeting. Shown to nobody: it ends what asks that person to read it.</summary>
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
