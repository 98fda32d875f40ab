using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.Data;

public sealed class UpgradingTests
{
    [Fact]
    public async Task A_council_from_before_the_phrases_gets_the_customary_ones()
    {
        var folder = Directory.CreateTempSubdirectory("bfaradet-");
        var services = new ServiceCollection();
        AWorkspace.Register(services, Path.Combine(folder.FullName, "bfaradet.db"), TimeProvider.System);
        await using (var provider = services.BuildServiceProvider())
        await using (var db = provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial");
            var id = Guid.CreateVersion7();
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Councils" ("Id", "Name", "Municipality", "Version", "Settings_LegalForm", "Settings_Quorum",
                    "Settings_QuorumNumber", "Settings_Writers", "Settings_Visibility")
                VALUES ({id}, 'Rådet', 'Kommunen', 1, 0, 0, 0, 1, 0)
                """);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Meetings" ("Id", "Council", "Date", "StartsAt", "EndsAt", "Place", "RemoteLink", "Notice", "State",
                    "ClosingReason", "Recesses", "Speakers", "Version")
                VALUES ({Guid.CreateVersion7()}, {id}, '2026-03-11', '15:30', '17:30', '', '', '', 0, '', '[]', '[]', 1)
                """);

            await db.Database.MigrateAsync();

            Assert.Equal(new CouncilSettings(Writers: MinutesWriters.Presidium), (await db.Councils.SingleAsync()).Settings);
            Assert.Empty((await db.Meetings.SingleAsync()).Pens);
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
