using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Data.Journal;

public sealed class JournalEntryTests
{
    private static readonly Actor _by = new(new MemberId(Guid.CreateVersion7()), "Cajsa Frisk", Duties.Secretary, AMeeting.Day);

    public static TheoryData<DomainEvent> Events => [.. AnEvent.OfEachKind()];

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_kind_of_event_is_read_back_as_it_was_written(DomainEvent happened)
    {
        var entry = new JournalEntry(new CouncilId(Guid.CreateVersion7()), happened, _by, DateTimeOffset.UnixEpoch);

        Assert.Equal(happened, entry.Read());
    }

    [Fact]
    public void Every_kind_of_event_in_the_domain_is_tried()
    {
        Assert.True(AnEvent.OfEachKind().Count() > 30);
    }

    [Theory]
    [InlineData("""UPDATE "Journal" SET "By" = 'någon annan' WHERE "Id" = 1""")]
    [InlineData("""DELETE FROM "Journal" WHERE "Id" = 1""")]
    [InlineData("""DELETE FROM "Journal" """)]
    public async Task The_database_refuses_to_change_or_remove_a_line(string sql)
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var db = workspace.Db();
        var before = await db.Journal.CountAsync(TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<SqliteException>(
            () => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

        Assert.Contains("append-only", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await db.Journal.CountAsync(TestContext.Current.CancellationToken));
    }
}
