using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Passwords;

public sealed class ChoosingAPasswordTests
{
    [Theory]
    [InlineData("elva tecken")]
    [InlineData("konrad.konto@kommun.example")]
    [InlineData("KONRAD.KONTO")]
    [InlineData("Konrad Kontosson")]
    [InlineData("konradkontosson")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    public async Task What_is_guessed_first_is_refused(string password)
    {
        await using var app = new AnApp();

        var made = await MakeAsync(app, password);

        Assert.NotEmpty(Assert.IsType<AccountRefusal.NotAccepted>(made.Refusal).Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("kort")]
    public async Task Of_one_that_is_too_short_only_that_is_said(string password)
    {
        await using var app = new AnApp();

        var made = await MakeAsync(app, password);

        var fault = Assert.Single(Assert.IsType<AccountRefusal.NotAccepted>(made.Refusal).Faults);
        Assert.Contains("minst 12 tecken", fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Length_is_enough()
    {
        await using var app = new AnApp();

        Assert.Null((await MakeAsync(app, "regn över sjön")).Refusal);
        Assert.NotNull((await MakeAsync(app, new string('a', 200) + new string('b', 57))).Refusal);
    }

    private static Task<BfaRadet.Domain.Kernel.Result<UserAccount>> MakeAsync(AnApp app, string password) =>
        app.InScopeAsync(services => services.GetRequiredService<NewAccounts>().CreateAsync(
            new AccountDetails("konrad.konto@kommun.example", "Konrad Kontosson", "Melleruds kommun", password)));
}
