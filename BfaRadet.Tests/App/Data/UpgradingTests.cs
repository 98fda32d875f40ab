using BfaRadet.App.Data;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Data;

public sealed class UpgradingTests
{
    /// <summary>Killed in the middle of one, a database would be neither the one nor the other, and never start again.</summary>
    [Fact]
    public async Task No_migration_leaves_its_transaction()
    {
        await using var db = new WorkspaceDb(new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite("Data Source=:memory:").Options);

        // EF switches the keys off, outside the transaction, where it makes a table anew.
        Assert.DoesNotContain("PRAGMA foreign_keys", db.GetService<IMigrator>().GenerateScript(), StringComparison.Ordinal);
    }

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

            // Nobody there has agreed to letters in the council's name.
            Assert.Equal(new CouncilSettings(Writers: MinutesWriters.Presidium) { Reminders = new ReminderRules(On: false) }, (await db.Councils.SingleAsync()).Settings);
            Assert.Empty((await db.Meetings.Include(m => m.Agenda).SingleAsync()).Agenda.Pens);
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Kallelse: Rådet: Norr onsdag 25 mars 2026", true, "Kallelse")]
    [InlineData("Kan du komma som ersättare? Rådet: onsdag 25 mars 2026", true, "Kan du komma som ersättare?")]
    [InlineData("Ett brev", true, "Ett brev")]
    [InlineData("Ditt förslag ”Tid: när?” är intaget", false, "")]
    public async Task A_letter_from_before_the_occasion_was_kept_gets_it_from_its_subject(string subject, bool isOfMeeting, string occasion)
    {
        var folder = Directory.CreateTempSubdirectory("bfaradet-");
        var services = new ServiceCollection();
        AWorkspace.Register(services, Path.Combine(folder.FullName, "bfaradet.db"), TimeProvider.System);
        await using (var provider = services.BuildServiceProvider())
        await using (var db = provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("YearPlan");
            Guid? meeting = isOfMeeting ? Guid.CreateVersion7() : null;
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Letters" ("Id", "MessageId", "ToName", "ToAddress", "From", "ReplyToName", "ReplyToAddress", "Subject", "Text", "Html",
                    "Enclosures", "Secrets", "Made", "Meeting", "FileName", "Postings")
                VALUES ({Guid.CreateVersion7()}, 'a@b', 'Asta', 'asta@kommun.example', 'Rådet', '', '', {subject}, '', '', '[]', '[]', 0, {meeting}, 'brev', 0)
                """);

            await db.Database.MigrateAsync();

            Assert.Equal(occasion, (await db.Letters().SingleAsync()).Occasion);
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_roll_from_before_service_had_its_own_times_keeps_who_served_and_what_each_one_was()
    {
        var folder = Directory.CreateTempSubdirectory("bfaradet-");
        var services = new ServiceCollection();
        AWorkspace.Register(services, Path.Combine(folder.FullName, "bfaradet.db"), TimeProvider.System);
        await using (var provider = services.BuildServiceProvider())
        await using (var db = provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("PartyCodes");
            var (council, meeting, chair) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Councils" ("Id", "Name", "Municipality", "Version", "Settings_LegalForm", "Settings_Quorum",
                    "Settings_QuorumNumber", "Settings_Writers", "Settings_Visibility")
                VALUES ({council}, 'Rådet', 'Kommunen', 1, 0, 0, 0, 1, 0)
                """);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Members" ("Id", "CouncilId", "Name", "Title", "Organisation", "Duties") VALUES ({chair}, {council}, 'Asta', '', '', 1)
                """);
            var opened = new DateTimeOffset(2026, 3, 11, 14, 34, 0, TimeSpan.Zero);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Meetings" ("Id", "Council", "Date", "StartsAt", "EndsAt", "Place", "RemoteLink", "Notice", "State",
                    "ClosingReason", "Recesses", "Speakers", "Version", "OpenedAt", "ClosedAt")
                VALUES ({meeting}, {council}, '2026-03-11', '15:30', '17:30', '', '', '', 3, '', '[]', '[]', 1, {opened.UtcTicks},
                    {opened.AddHours(1).UtcTicks})
                """);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "AgendaItems" ("Id", "MeetingId", "AddedAtMeeting", "Background", "BegunAt", "DecisionCount", "FocusAreas",
                    "InternalNote", "Kind", "Number", "Order", "Papers", "Presenter", "Proposal", "RegistryNumber", "Spent", "Title")
                VALUES ({Guid.CreateVersion7()}, {meeting}, 0, '', {opened.UtcTicks}, 1, '[]', '', 2, 1, 0, '', '', '', '', '00:20:00', 'Farthinder')
                """);
            const string whole = """[{"from":null,"fromItem":null,"to":null,"toItem":null}]""";
            async Task On(Guid? member, string name, int role, bool serving, int order, bool away = false) => await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Attendances" ("Id", "MeetingId", "Member", "Name", "Order", "Organisation", "Remote", "Role", "Serving", "Status",
                    "Stays", "Title")
                VALUES ({Guid.CreateVersion7()}, {meeting}, {member}, {name}, {order}, '', 0, {role}, {serving},
                    {(away ? 2 : 1)}, {(away ? "[]" : whole)}, '')
                """);
            await On(chair, "Asta", 0, serving: false, 0);
            await On(null, "Bo", 1, serving: true, 1);
            await On(null, "Cia", 1, serving: false, 2);
            // For whom Bo served was not kept: there is a seat that nobody was in.
            await On(null, "Dag", 0, serving: false, 3, away: true);

            await db.Database.MigrateAsync();

            var held = (await db.LoadMeetingAsync(new MeetingId(meeting)))!;
            Assert.Equal(["Asta", "Bo"], held.Deciders.Of(held.Agenda.Items[0].Id).Select(a => a.Name));
            Assert.Equal([Stay.Whole], held.Roll.Lines[1].Services);
            Assert.Empty(held.Roll.Lines[2].Services);
            Assert.Equal("Asta", Assert.Single(held.Roles.Presiding()).Name);
            Assert.False(held.Clock.IsWrittenUp);
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
