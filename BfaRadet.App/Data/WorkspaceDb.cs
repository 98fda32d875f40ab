using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Minutes.Sealing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>
/// All that the workspace keeps. Use one context for one operation; commands save through <see cref="Changes"/>, so
/// that the journal row is in the same transaction as the change and the doorbell rings after it.
/// </summary>
public sealed class WorkspaceDb(DbContextOptions<WorkspaceDb> options)
    : IdentityDbContext<UserAccount>(options)
{
    public DbSet<Council> Councils => Set<Council>();

    public DbSet<FocusArea> FocusAreas => Set<FocusArea>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<WrittenDocument> MinutesDocuments => Set<WrittenDocument>();

    public DbSet<DocumentKeyframe> MinutesKeyframes => Set<DocumentKeyframe>();

    public DbSet<DocumentBatch> MinutesBatches => Set<DocumentBatch>();

    public DbSet<SealedMinutes> SealedMinutes => Set<SealedMinutes>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<BoardNotice> BoardNotices => Set<BoardNotice>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    /// <summary>Saves what the loaded aggregates have done, with a journal row for each event. Hands back the events.</summary>
    /// <exception cref="DbUpdateException">Someone else saved first, or took the same number: load and ask again.</exception>
    public async Task<IReadOnlyList<(CouncilId Council, DomainEvent Happened)>> SaveAsync(
        Actor by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var aggregates = ChangeTracker.Entries<Aggregate>().ToList();

        // Written as it is: the database then refuses everything when it has changed, also between two who save at the same moment.
        foreach (var entry in aggregates.Where(e => e.State == EntityState.Unchanged && e.Entity.IsReliedOn))
        {
            entry.Property(a => a.Version).IsModified = true;
        }

        var happened = aggregates
            .SelectMany(entry => entry.Entity.TakeEvents().Select(e => (entry.Entity.BelongsTo, e)))
            .ToList();
        Journal.AddRange(happened.Select(h => new JournalEntry(h.BelongsTo, h.e, by, at)));
        await SaveChangesAsync(cancellation);
        return happened;
    }

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
