using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Mail;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Mail;

/// <summary>The page of one's own letters, as a browser without a script sends it.</summary>
public sealed class ChoosingAmongLettersByFormTests
{
    [Fact]
    public async Task A_choice_is_saved_with_a_receipt_and_is_ones_own_alone()
    {
        await using var app = new AnApp();
        var (mine, other) = (await app.AccountAsync("en@kommun.example"), await app.AccountAsync("annan@kommun.example"));
        var visitor = app.Visitor();
        await visitor.SignInAsync(mine.Email!);

        var nothing = await (await visitor.SendAsync("/mitt-konto/brev", "brevval", ("When", "nagot annat"), ("What", "alla"))).TextAsync();
        var saved = await visitor.SendAsync("/mitt-konto/brev", "brevval", ("When", "samlat"), ("What", "mitt"));
        var page = await visitor.ReadAsync("/mitt-konto/brev");

        Assert.Contains("Inget är sparat än.", nothing, StringComparison.Ordinal);
        Assert.Equal("/mitt-konto/brev", saved.Leads());
        Assert.Contains("Valet är sparat: samlat kl. 07.00, bara det som rör dig, alla påminnelser.", page, StringComparison.Ordinal);
        var choices = app.Services.GetRequiredService<OwnLetterChoices>();
        Assert.Equal((true, true), await OfAsync(mine));
        Assert.Equal((false, false), await OfAsync(other));

        async Task<(bool, bool)> OfAsync(UserAccount account) =>
            (await choices.FindAsync(new Caller(account.Id, account.Name, IsAdministrator: false))) is { } own ? (own.Daily, own.OnlyMine) : default;
    }
}
