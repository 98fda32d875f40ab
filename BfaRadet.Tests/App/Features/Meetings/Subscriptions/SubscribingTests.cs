using BfaRadet.App.Features.Meetings.Subscriptions;
using BfaRadet.App.Identity.Administration;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Subscriptions;

/// <summary>The secret address that a calendar program reads.</summary>
public sealed class SubscribingTests
{
    [Fact]
    public async Task The_address_gives_the_shared_meetings_of_the_accounts_councils()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (subscriptions, police) = (workspace.Get<CalendarSubscriptions>(), await workspace.CallerAsync("polis"));

        var text = await subscriptions.ReadAsync(SecretOf((await subscriptions.MakeAsync(police)).Value), Cancel);

        var events = Ical.Net.Calendar.Load(text!)!.Events;
        Assert.Contains(events, e => e.Uid == $"{workspace.Today}@bfaradet");
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        Assert.True(await subscriptions.HasOneAsync(police));
    }

    [Fact]
    public async Task A_new_one_ends_the_former_and_a_withdrawn_one_opens_nothing()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (subscriptions, police) = (workspace.Get<CalendarSubscriptions>(), await workspace.CallerAsync("polis"));
        var first = SecretOf((await subscriptions.MakeAsync(police)).Value);
        var second = SecretOf((await subscriptions.MakeAsync(police)).Value);

        Assert.Null(await subscriptions.ReadAsync(first, Cancel));
        Assert.NotNull(await subscriptions.ReadAsync(second, Cancel));
        _ = (await subscriptions.WithdrawAsync(police)).Value;
        Assert.Null(await subscriptions.ReadAsync(second, Cancel));
        Assert.False(await subscriptions.HasOneAsync(police));
        Assert.Null(await subscriptions.ReadAsync("", Cancel));
    }

    [Fact]
    public async Task A_locked_account_reads_nothing()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (subscriptions, police) = (workspace.Get<CalendarSubscriptions>(), await workspace.CallerAsync("polis"));
        var secret = SecretOf((await subscriptions.MakeAsync(police)).Value);

        await using (var scope = workspace.Services.CreateAsyncScope())
        {
            _ = (await scope.ServiceProvider.GetRequiredService<AdministrationCommands>().LockAsync(await workspace.CallerAsync("administrator"), police.AccountId)).Value;
        }

        Assert.Null(await subscriptions.ReadAsync(secret, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string SecretOf(string path) => path.Split("kod=")[1];
}
