using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Operations.Commands;

/// <summary>
/// <c>ny-administrator</c>: when the last administrator has lost the password or left. Who may write the database file may
/// do this; the server may run meanwhile.
/// </summary>
internal static class NewAdministratorCommand
{
    public static async Task<ExitCode> RunAsync(Given given, TextWriter output)
    {
        var email = given.Words[0];
        if (!email.Contains('@'))
        {
            return CommandLine.Misused(CommandTexts.NewAdministratorUsage);
        }

        var name = string.Join(' ', given.Words.Skip(1));
        await using var app = CommandLine.Build(given);
        app.Services.GetRequiredService<PublicAddress>().Demand();
        var database = app.Services.GetRequiredService<DatabaseFile>().Path;
        if (!File.Exists(database))
        {
            output.WriteLine(CommandTexts.NoDatabase(database));
            return ExitCode.DatabaseUnavailable;
        }

        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await DatabaseUpgrade.CheckOursAsync(scope.ServiceProvider.GetRequiredService<WorkspaceDb>(), database);
            return await MakeAsync(scope.ServiceProvider, email, name.Length > 0 ? name : email, output);
        }
        catch (Exception fault) when (fault is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(CommandTexts.AccountNotMade(FaultWords.Swedish(fault, database) + "."));
            return ExitCode.Failed;
        }
    }

    private static async Task<ExitCode> MakeAsync(IServiceProvider services, string email, string name, TextWriter output)
    {
        var (db, accounts) = (services.GetRequiredService<WorkspaceDb>(), services.GetRequiredService<UserManager<UserAccount>>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var administrators = services.GetRequiredService<Administrators>();
        await administrators.TakeTurnAsync();
        var account = await accounts.FindByEmailAsync(email);
        var isNew = account is null;
        if (account is null)
        {
            var made = await services.GetRequiredService<NewAccounts>().CreateAsync(new AccountDetails(email, name, "", null));
            if (made.IsRefused(out var refusal))
            {
                output.WriteLine(CommandTexts.AccountNotMade(RefusalTexts.Of(refusal)));
                return ExitCode.Failed;
            }

            account = made.Value;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        List<AccountEventKind> happened = [AccountEventKind.ResetLinkMade];
        if (account.LockoutEnd > now)
        {
            // By another administrator: who runs this command has the last word.
            _ = await accounts.SetLockoutEndDateAsync(account, null);
            happened.Insert(0, AccountEventKind.Unlocked);
        }

        if (!await administrators.IsAsync(account.Id))
        {
            await administrators.AddAsync(account);
            happened.Insert(0, AccountEventKind.AdministratorGiven);
        }

        db.AccountEvents.AddRange(happened.Select(kind => new AccountEvent(account.Id, now, kind, CommandTexts.NewAdministratorName)));
        var path = await PasswordLinks.MakeAsync(db, account, now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        var address = services.GetRequiredService<PublicAddress>().Of(path);
        output.WriteLine(CommandTexts.NewAdministrator(email, address, isNew));
        return ExitCode.Ok;
    }
}
