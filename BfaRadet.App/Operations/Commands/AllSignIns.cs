using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Operations.Commands;

/// <summary>Ends every sign-in that a database knows of, and with them the links for new passwords.</summary>
internal static class AllSignIns
{
    /// <summary>
    /// Answers how many accounts there are. That each was signed out everywhere is written down, unless the database is of an
    /// earlier version, which may have no place for it.
    /// </summary>
    /// <param name="by">Who did it, in what is written down.</param>
    public static async Task<int> EndAsync(WorkspaceDb db, string by, DateTimeOffset now)
    {
        var isOfThisVersion = !(await db.Database.GetPendingMigrationsAsync()).Any();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = 'AccountSessions'").SingleAsync() > 0)
        {
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "AccountSessions" """);
        }

        await db.Database.ExecuteSqlAsync($"""UPDATE "AspNetUsers" SET "SecurityStamp" = hex(randomblob(20))""");
        var accounts = await db.Database.SqlQuery<string>($"""SELECT "Id" AS Value FROM "AspNetUsers" """).ToListAsync();
        if (isOfThisVersion)
        {
            db.AccountEvents.AddRange(accounts.Select(id => new AccountEvent(id, now, AccountEventKind.SignedOutEverywhere, by)));
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        return accounts.Count;
    }
}
