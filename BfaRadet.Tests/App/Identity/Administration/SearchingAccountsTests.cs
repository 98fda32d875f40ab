using BfaRadet.App.Identity.Administration;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Administration;

public sealed class SearchingAccountsTests
{
    private static readonly AccountView[] _accounts =
    [
        Account("Åsa Öberg", "asa.oberg@kommun.example", "Melleruds kommun", "Trygghetsrådet"),
        Account("Bo Ek", "bo@polisen.example", "Polisen"),
    ];

    [Theory]
    [InlineData("", 2)]
    [InlineData("  ÅSA ", 1)]
    [InlineData("öberg mellerud", 1)]
    [InlineData("polisen", 1)]
    [InlineData("trygghet", 1)]
    [InlineData("åsa polisen", 0)]
    [InlineData("<b>", 0)]
    // å is a letter of its own.
    [InlineData("asa öberg", 1)]
    [InlineData("oberg@", 1)]
    [InlineData("Oberg Ek", 0)]
    public void Every_word_stands_in_a_name_an_address_an_organisation_or_a_council(string asked, int found) =>
        Assert.Equal(found, AccountSearch.Find(_accounts, asked).Count);

    [Fact]
    public async Task The_page_shows_those_that_were_searched_for_and_says_how_many_and_comes_back_to_them()
    {
        await using var app = new AnApp();
        await app.AccountAsync("admin@kommun.example", administrator: true);
        var ids = new List<string>();
        foreach (var number in Enumerable.Range(1, 55))
        {
            ids.Add((await app.AccountAsync($"konto{number}@kommun.example")).Id);
        }

        var admin = app.Visitor();
        await admin.SignInAsync("admin@kommun.example");
        var all = await admin.ReadAsync("/admin");
        var one = await admin.ReadAsync("/admin?sok=konto55@");
        var none = await admin.ReadAsync("/admin?sok=%3Cb%3Efinns");
        using var granted = await admin.SendAsync("/admin?sok=konto55@", "konton", ("Act", $"grant:{ids[54]}"));

        Assert.Contains("56 konton. De första 50 visas", all, StringComparison.Ordinal);
        Assert.Contains("Ett konto stämmer.", one, StringComparison.Ordinal);
        Assert.Contains("konto55@kommun.example</td>", one, StringComparison.Ordinal);
        Assert.DoesNotContain("konto54@kommun.example</td>", one, StringComparison.Ordinal);
        Assert.Contains($"/admin?konto={ids[54]}&sok=konto55%40#handelser", one, StringComparison.Ordinal);
        Assert.Contains($"/admin?las={ids[54]}&sok=konto55%40#lock-question", one, StringComparison.Ordinal);
        Assert.Contains("Inget konto stämmer med", none, StringComparison.Ordinal);
        Assert.Equal("/admin?sok=konto55%40", granted.Leads());
    }

    private static AccountView Account(string name, string email, string organisation, params string[] councils) =>
        new("x", name, email, organisation, Administrator: false, null, [.. councils.Select(c => new PlaceView(default, c, Duties.Observer, null))]);
}
