using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Data.Outbox;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>
/// The database of the workspace. Use one context per operation; commands save through <see cref="Changes"/>, so that the
/// journal row is in the same transaction as the change and the watchers are notified after it.
/// </summary>
public sealed class WorkspaceDb(DbContextOptions<WorkspaceDb> options)
    : IdentityDbContext<UserAccount>(options)
{
    public DbSet<Council> Councils => Set<Council>();

    public DbSet<FocusArea> FocusAreas => Set<FocusArea>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<BoardNotice> BoardNotices => Set<BoardNotice>();

    public DbSet<MinutesAdjustment> Adjustments => Set<MinutesAdjustment>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalCursor> JournalCursors => Set<JournalCursor>();

    public DbSet<UnreadEntry> UnreadEntries => Set<UnreadEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<OneUseLink> Links => Set<OneUseLink>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Installation> Installation => Set<Installation>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkspaceDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ColumnTypes.Configure(configurationBuilder);
    }
}
