using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Events;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Events;

public sealed class WhatHappenedToAccountsTests : IAsyncDisposable
{
    private const string Email = "kim@kommun.example";

    private readonly AnApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Everything_that_is_done_with_an_account_is_written_down()
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        var (here, there) = (_app.Visitor(), _app.Visitor());
        await here.SignInAsync(Email, "fel lösenord här");
        await UntilWrittenAsync(AccountEventKind.SignInFailed);
        await here.SignInAsync(Email);
        await here.SendAsync("/mitt-konto", "losenord", ("OldPassword", AnApp.Password), ("Password", "en helt annan mening"));
        await here.SendAsync("/logga-ut", "logga-ut");
        await there.SignInAsync(Email, "en helt annan mening");
        await there.SendAsync("/mitt-konto", "overallt");
        await ActAsync(admin, (a, by) => a.GrantAsync(by, kim.Id));
        await ActAsync(admin, (a, by) => a.RevokeAsync(by, kim.Id));
        await ActAsync(admin, (a, by) => a.LockAsync(by, kim.Id));
        await ActAsync(admin, (a, by) => a.UnlockAsync(by, kim.Id));
        var link = "";
        await ActAsync(admin, async (a, by) => link = (await a.MakeResetLinkAsync(by, kim.Id)).Value);
        await here.SignInAsync(Email, "en helt annan mening");
        await here.SendAsync("/mitt-konto", "lank-kand");
        await _app.Visitor().SendAsync("/aterstall", "aterstall", ("Code", link.Split('#')[1]), ("Password", AnApp.Password));
        await here.SignInAsync(Email);

        var written = await _app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().AccountEvents
            .Where(e => e.Account == kim.Id).OrderBy(e => e.Id).ToListAsync());

        Assert.Equal(
            [
                AccountEventKind.Made, AccountEventKind.SignInFailed, AccountEventKind.SignedIn, AccountEventKind.PasswordChanged,
                AccountEventKind.SignedOut, AccountEventKind.SignedIn, AccountEventKind.SignedOutEverywhere,
                AccountEventKind.AdministratorGiven, AccountEventKind.AdministratorTaken, AccountEventKind.Locked,
                AccountEventKind.Unlocked, AccountEventKind.ResetLinkMade, AccountEventKind.SignedIn, AccountEventKind.ResetLinkSeen,
                AccountEventKind.PasswordReset, AccountEventKind.SignedIn,
            ],
            written.Select(e => e.Kind));
        Assert.All(written, e => Assert.Equal(
            e.Kind is >= AccountEventKind.Locked or AccountEventKind.ResetLinkMade ? $"{admin.Name} (admin@kommun.example)" : "", e.By));
    }

    [Fact]
    public async Task Who_takes_another_name_to_make_a_link_is_known_by_the_address_and_the_name_is_written_down()
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        var visitor = _app.Visitor();
        await visitor.SignInAsync("admin@kommun.example");
        await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", "Någon Annan"), ("Organisation", ""));
        await ActAsync(admin, (a, by) => a.MakeResetLinkAsync(by with { Name = "Någon Annan" }, kim.Id));
        await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", admin.Name), ("Organisation", ""));

        var written = await _app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().AccountEvents.OrderBy(e => e.Id).ToListAsync());

        Assert.Equal("Någon Annan (admin@kommun.example)", written.Single(e => e.Kind == AccountEventKind.ResetLinkMade).By);
        Assert.Equal([(admin.Id, admin.Name), (admin.Id, "Någon Annan")], written.Where(e => e.Kind == AccountEventKind.Renamed).Select(e => (e.Account, e.By)));
        var page = await visitor.ReadAsync("/mitt-konto");
        Assert.Contains($"Bytte namn från {admin.Name} till Någon Annan.", page, StringComparison.Ordinal);
        Assert.Contains($"Bytte namn från Någon Annan till {admin.Name}.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_taken_a_few_times_a_day_and_each_line_says_whose_account_it_is_by_its_address()
    {
        await _app.AccountAsync("admin@kommun.example", administrator: true);
        await _app.AccountAsync(Email);
        var (visitor, admin) = (_app.Visitor(), _app.Visitor());
        await visitor.SignInAsync(Email);
        await admin.SignInAsync("admin@kommun.example");
        foreach (var number in Enumerable.Range(1, 5))
        {
            using var taken = await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", $"Namn {number}"), ("Organisation", ""));
        }

        using var refused = await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", "Namn 6"), ("Organisation", ""));

        Assert.Contains("redan bytt namn 5 gånger", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(5, await _app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Renamed)));
        Assert.Contains($"Namn 5 ({Email})", await admin.ReadAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_can_be_changed_or_removed()
    {
        await _app.AccountAsync(Email);

        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            await Assert.ThrowsAsync<SqliteException>(() => db.AccountEvents.ExecuteDeleteAsync());
            await Assert.ThrowsAsync<SqliteException>(() => db.AccountEvents.ExecuteUpdateAsync(set => set.SetProperty(e => e.By, "ingen")));
            return true;
        });
    }

    [Fact]
    public async Task The_person_and_the_administrator_read_it_and_nobody_else()
    {
        await _app.AccountAsync("admin@kommun.example", administrator: true);
        var kim = await _app.AccountAsync(Email);
        var (admin, own) = (_app.Visitor(), _app.Visitor());
        await own.SignInAsync(Email, "fel lösenord här");
        await UntilWrittenAsync(AccountEventKind.SignInFailed);
        await own.SignInAsync(Email);
        await admin.SignInAsync("admin@kommun.example");

        var mine = await own.ReadAsync("/mitt-konto");
        var of = await admin.ReadAsync($"/admin?konto={kim.Id}");

        Assert.Contains("Fel lösenord.", mine, StringComparison.Ordinal);
        Assert.Single(mine.Split("Loggade in.")[1..]);
        Assert.Contains("Vad som har hänt med kontot för Kim Kontosson", of, StringComparison.Ordinal);
        Assert.Contains("Fel lösenord.", of, StringComparison.Ordinal);
        Assert.DoesNotContain("Vad som har hänt", await own.ReadAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_tries_a_locked_account_is_not_said_to_have_had_the_wrong_password()
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        await ActAsync(admin, (a, by) => a.LockAsync(by, kim.Id));

        await _app.Visitor().SignInAsync(Email);

        await UntilWrittenAsync(AccountEventKind.TriedWhileLocked);
        Assert.False(await _app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().AccountEvents.AnyAsync(e => e.Kind == AccountEventKind.SignInFailed)));
    }

    [Fact]
    public async Task A_signer_is_told_of_a_link_to_the_account_until_saying_to_know_of_it()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (admin, police) = (await workspace.CallerAsync("administrator"), await workspace.CallerAsync("polis"));
        var home = workspace.Get<HomeQueries>();
        await using (var scope = workspace.Services.CreateAsyncScope())
        {
            _ = (await scope.ServiceProvider.GetRequiredService<AdministrationCommands>().MakeResetLinkAsync(admin, police.AccountId)).Value;
        }

        var told = (await home.FindAsync(police, workspace.Council, null))!.Needs.OfType<ResetLinkToKnowOf>().Single();
        var words = told.Text(new DateOnly(2026, 3, 11));
        await workspace.Get<AccountEventLog>().WriteAsync(police.AccountId, AccountEventKind.ResetLinkSeen);
        var after = (await home.FindAsync(police, workspace.Council, null))!.Needs.OfType<ResetLinkToKnowOf>();

        Assert.Contains(admin.Name, words, StringComparison.Ordinal);
        Assert.Empty(after);
    }

    [Theory]
    [InlineData("used")]
    [InlineData("password changed")]
    [InlineData("locked")]
    public async Task A_link_that_is_good_no_more_is_nothing_to_be_told_of(string how)
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        var (visitor, chosen) = (_app.Visitor(), "en helt annan mening");
        var link = "";
        await visitor.SignInAsync(Email);
        await ActAsync(admin, async (a, by) => link = (await a.MakeResetLinkAsync(by, kim.Id)).Value);
        var before = await visitor.ReadAsync("/mitt-konto");

        switch (how)
        {
            case "used":
                await _app.Visitor().SendAsync("/aterstall", "aterstall", ("Code", link.Split('#')[1]), ("Password", chosen));
                break;
            case "password changed":
                await visitor.SendAsync("/mitt-konto", "losenord", ("OldPassword", AnApp.Password), ("Password", chosen));
                break;
            default:
                await ActAsync(admin, (a, by) => a.LockAsync(by, kim.Id));
                await ActAsync(admin, (a, by) => a.UnlockAsync(by, kim.Id));
                chosen = AnApp.Password;
                break;
        }

        await visitor.SignInAsync(Email, chosen);
        var after = await visitor.ReadAsync("/mitt-konto");

        Assert.Contains("Den som har länken kan välja lösenord", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Den som har länken kan välja lösenord", after, StringComparison.Ordinal);
        Assert.Contains("En länk för nytt lösenord gjordes", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_words_of_its_own()
    {
        var words = Enum.GetValues<AccountEventKind>().Select(kind => AccountEventTexts.Of(kind, "Nils")).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public async Task What_a_hub_declines_is_no_error_in_the_log()
    {
        var listener = new AListener();
        await using var meeting = await HeldMeeting.OpenAsync(
            services: services => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(listener));
        await using var client = await AWritingClient.ConnectAsync(meeting, "sekreterare");

        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<Microsoft.AspNetCore.SignalR.HubException>(() => client.JoinAsync(new BfaRadet.Domain.Kernel.AgendaItemId(Guid.NewGuid())));
        }

        Assert.DoesNotContain(listener.Heard, line => line.Contains("Join", StringComparison.Ordinal));
    }

    // A wrong password is written down after the answer.
    private async Task UntilWrittenAsync(AccountEventKind kind)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await _app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().AccountEvents.AnyAsync(e => e.Kind == kind, patience.Token)))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private Task ActAsync(UserAccount admin, Func<AdministrationCommands, Caller, Task> act) => _app.InScopeAsync(async services =>
    {
        await act(services.GetRequiredService<AdministrationCommands>(), new Caller(admin.Id, admin.Name, true));
        return true;
    });
}
