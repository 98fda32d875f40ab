using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.App.Data;
using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>A database from the time of plain notes.</summary>
public sealed class NotesBecomeMinutesTests
{
    private static readonly (AgendaItemId Item, string Text)[] _notes =
    [
        (new AgendaItemId(Guid.CreateVersion7()), "Rad ett\n\n  Rad \"två\" \\ med å, ä, ö 🙂  \nRad tre"),
        (new AgendaItemId(Guid.CreateVersion7()), "En rad"),
        (new AgendaItemId(Guid.CreateVersion7()), "En lång  rad\noch\ttabb\n"),
        (new AgendaItemId(Guid.CreateVersion7()), ""),
        (new AgendaItemId(Guid.CreateVersion7()), " \n\n "),
    ];

    [Fact]
    public async Task Each_becomes_a_document_of_one_change_that_can_be_built_anew()
    {
        var folder = Directory.CreateTempSubdirectory("bfaradet-");
        var services = new ServiceCollection();
        AWorkspace.Register(services, Path.Combine(folder.FullName, "bfaradet.db"), TimeProvider.System);
        await using (var provider = services.BuildServiceProvider())
        await using (var db = provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext())
        {
            await MakeAsync(db);

            await db.Database.MigrateAsync();

            using var authority = new Authority();
            var documents = await db.Documents().ToListAsync();
            Assert.Equal(3, documents.Count);
            foreach (var document in documents)
            {
                var batch = await db.DocumentBatches().SingleAsync(b => b.DocumentId == document.Id);
                var lines = _notes.Single(n => n.Item.ToDocument() == document.Id).Text.Split('\n').Select(l => l.Trim()).Where(l => l != "");
                authority.Load("x", document.Document, document.Version);
                Assert.Equal(authority.Json("x"), authority.Replay(authority.Empty, batch.Steps));
                Assert.Equal((1, 1, 1), (document.Version, batch.Version, batch.Count));
                Assert.Equal(string.Join('\n', lines), document.Text);
                Assert.Equal(document.Text, authority.Text("x"));
                Assert.Equal(("Cajsa Frisk", "Cajsa Frisk"), (document.SavedBy, batch.By));
            }
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task MakeAsync(WorkspaceDb db)
    {
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        var (council, meeting) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Councils" ("Id", "Name", "Municipality", "Version", "Settings_LegalForm", "Settings_Quorum",
                "Settings_QuorumNumber", "Settings_Writers", "Settings_Visibility")
            VALUES ({council}, 'Rådet', 'Kommunen', 1, 0, 0, 0, 1, 0)
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Meetings" ("Id", "Council", "Date", "StartsAt", "EndsAt", "Place", "RemoteLink", "Notice", "State",
                "ClosingReason", "Recesses", "Speakers", "Version")
            VALUES ({meeting}, {council}, '2026-03-11', '15:30', '17:30', '', '', '', 0, '', '[]', '[]', 1)
            """);
        foreach (var (item, text) in _notes)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Notes" ("Item", "Council", "Meeting", "Revision", "SavedAt", "SavedBy", "Text", "Version")
                VALUES ({item.Value}, {council}, {meeting}, 3, {DateTimeOffset.UnixEpoch.UtcTicks}, 'Cajsa Frisk', {text}, 3)
                """);
        }
    }
}
