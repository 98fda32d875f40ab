using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Records;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Sealing;

/// <summary>An attacker who has the database file and changes it by SQL: what the page of seals says then.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private ToAdjust _minutes = default!;

    public async ValueTask InitializeAsync()
    {
        _minutes = await ToAdjust.OpenAsync();
        await _minutes.AdoptAsync();
        _ = (await _minutes.Commands.ReopenAsync(await _minutes.CallerAsync("ordforande"), _minutes.Id, "Ett fel")).Value;
        await _minutes.AdoptAsync();
    }

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task The_database_refuses_it_first()
    {
        await using var db = _minutes.Workspace.Db();

        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE SealedMinutes SET Number = 9"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"DELETE FROM SealedMinutes"));
    }

    [Theory]
    [InlineData("INSERT OR REPLACE INTO Journal SELECT Id, Council, Meeting, At, 'Någon annan', Member, Event, Facts FROM Journal")]
    [InlineData("REPLACE INTO Journal (rowid, Council, At, \"By\", Event, Facts) SELECT Id, Council, At, 'Någon annan', Event, Facts FROM Journal")]
    [InlineData("INSERT INTO Journal (Id, Council, At, \"By\", Event, Facts) SELECT -1, Council, At, 'Någon annan', Event, Facts FROM Journal LIMIT 1")]
    [InlineData("INSERT OR REPLACE INTO AccountEvents SELECT Id, Account, At, Kind, 'Någon annan' FROM AccountEvents")]
    [InlineData("INSERT INTO AccountEvents (Id, Account, At, Kind, \"By\") SELECT -1, Account, At, Kind, '' FROM AccountEvents LIMIT 1")]
    [InlineData("INSERT OR REPLACE INTO SealedMinutes SELECT Council, Number, Meeting, Paper, SealText, 'ett annat', AdoptedAt FROM SealedMinutes")]
    [InlineData("REPLACE INTO SealedMinutes (rowid, Council, Number, Meeting, Paper, SealText, SealHash, AdoptedAt) SELECT rowid, Council, 99, Meeting, Paper, SealText, SealHash, AdoptedAt FROM SealedMinutes")]
    public async Task Nothing_is_replaced_either(string sql)
    {
        await using (var db = _minutes.Workspace.Db())
        {
            db.AccountEvents.Add(new AccountEvent("a", DateTimeOffset.UnixEpoch, AccountEventKind.PasswordChanged, ""));
            await db.SaveChangesAsync();
        }

        await using var file = await _minutes.Workspace.RawAsync();
        await using var command = file.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100

        var fault = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync());

        Assert.Matches("append-only|never removed|numbered from one", fault.Message);
    }

    [Theory]
    [InlineData("UPDATE SealedMinutes SET Paper = CAST(replace(CAST(Paper AS TEXT), 'sex genomförda', 'nio genomförda') AS BLOB) WHERE Number = 1", 1, SealFault.RecordChanged)]
    [InlineData("DELETE FROM SealedMinutes WHERE Number = 1", 1, SealFault.Missing)]
    [InlineData("DELETE FROM SealedMinutes WHERE Number = 2", 2, SealFault.Missing)]
    [InlineData("UPDATE SealedMinutes SET SealText = replace(SealText, 'ordförande', 'justerare') WHERE Number = 2", 2, SealFault.NotAsTold)]
    public async Task What_was_done_is_found_where_it_was_done(string sql, int number, SealFault fault)
    {
        await WithoutTriggersAsync(sql);

        var view = (await _minutes.Workspace.Get<SealQueries>().FindAsync(await _minutes.CallerAsync("skola"), _minutes.Workspace.Council))!;

        Assert.False(view.IsWhole);
        Assert.Contains(fault, view.Rows.Single(r => r.Number == number).Faults);
    }

    [Fact]
    public async Task One_that_the_journal_does_not_know_is_found()
    {
        await WithoutTriggersAsync("DELETE FROM Journal WHERE Event = 'MinutesAdopted' AND Facts LIKE '%\"number\":2%'");

        var view = (await _minutes.Workspace.Get<SealQueries>().FindAsync(await _minutes.CallerAsync("skola"), _minutes.Workspace.Council))!;

        Assert.True(view.Rows[0].Untold);
        Assert.True(view.Rows[1].IsWhole);
    }

    private async Task WithoutTriggersAsync(string sql)
    {
        await using var db = _minutes.Workspace.Db();
        var triggers = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync();
        var drops = string.Concat(triggers.Select(name => $"DROP TRIGGER \"{name}\";"));
        _ = await db.Database.ExecuteSqlRawAsync(drops);

        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql));
    }
}
