using BfaRadet.App.Identity;
using BfaRadet.App.Ui;
using Xunit;

namespace BfaRadet.Tests.App.Identity;

public sealed class AccountRefusalTextsTests
{
    private static readonly DateTimeOffset _until = new(2026, 3, 11, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_limit_of_the_sign_in_has_words_of_its_own()
    {
        var texts = Enum.GetValues<SignInLimit>()
            .SelectMany(limit => new[] { new AccountRefusal.NotNow(limit, _until), new AccountRefusal.NotNow(limit, _until, BrowserForgotten: true) })
            .Select(RefusalTexts.Of).ToList();

        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Contains("13.00", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_refusal_has_words_of_its_own()
    {
        AccountRefusal[] refusals =
        [
            new AccountRefusal.NotAccepted([new AccountFault("Password", "Lösenordet är för kort.")]),
            new AccountRefusal.InvitationUnknown(),
            new AccountRefusal.InvitationUsed(),
            new AccountRefusal.InvitationExpired(new DateTimeOffset(2026, 3, 11, 12, 0, 0, TimeSpan.Zero)),
            new AccountRefusal.LastAdministrator("Nils"),
            new AccountRefusal.LockingOneself(),
            new AccountRefusal.NotLetIn(),
            new AccountRefusal.NotNow(SignInLimit.Account, _until),
            new AccountRefusal.TooManyAtOnce(),
            new AccountRefusal.WrongPassword(4),
            new AccountRefusal.ShutForNow(_until),
            new AccountRefusal.NoAddressToSendTo(),
        ];

        var texts = refusals.Select(RefusalTexts.Of).ToList();

        Assert.Equal(typeof(AccountRefusal).GetNestedTypes().Length, refusals.Length);
        Assert.All(texts, text => Assert.True(text.Length > 20, text));
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }
}
