using BfaRadet.App.Records;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
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
