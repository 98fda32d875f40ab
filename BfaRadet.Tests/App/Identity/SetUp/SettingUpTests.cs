using BfaRadet.App.Data;
using BfaRadet.App.Identity.SetUp;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Identity.SetUp;

public sealed class SettingUpTests
{
    private const string Page = "/kom-igang";

    [Fact]
    public async Task The_first_one_becomes_administrator_and_coordinator_and_is_let_in()
    {
        await using var app = new AnApp();
        var visitor = app.Visitor();

        var answer = await visitor.SendAsync(Page, "kom-igang", Filled(app, "anna@kommun.example"));

        // Home has the list of what comes next.
        Assert.Matches("/rad/[^/]+$", answer.Leads());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(answer.Leads()!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        var council = await app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().Councils.SingleAsync());
        Assert.Equal(Duties.Coordinator, Assert.Single(council.Members).Duties);
    }

    [Fact]
    public async Task After_that_it_is_closed_for_ever()
    {
        await using var app = new AnApp();
        await app.Visitor().SendAsync(Page, "kom-igang", Filled(app, "anna@kommun.example"));

        var answer = await app.Visitor().GetAsync(Page);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Skapa rådet", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("det har någon gjort", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_open_meanwhile_says_that_the_address_is_used()
    {
        await using var app = new AnApp();
        var late = app.Visitor();
        var token = Visitor.TokenOf(await late.ReadAsync(Page));
        await app.Visitor().SendAsync(Page, "kom-igang", Filled(app, "anna@kommun.example"));

        var answer = await late.PostAsync(
            Page, [("_handler", "kom-igang"), ("__RequestVerificationToken", token), .. Filled(app, "sen@kommun.example")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Skapa rådet", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("det har någon gjort", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_with_the_name_of_the_council_that_is_made_is_declined()
    {
        await using var app = new AnApp();

        var page = await (await app.Visitor().SendAsync(Page, "kom-igang", ("Code", CodeOf(app)), ("Name", "Anna Ek"),
            ("Email", "anna@kommun.example"), ("Password", "Tryggaskogen2026"), ("CouncilName", "Trygga Skogen"), ("Municipality", "Exempelkommun"))).TextAsync();

        Assert.Contains("dem som andra prövar först", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Trygga Skogen\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        await using var app = new AnApp();

        var page = await (await app.Visitor().SendAsync(
            Page, "kom-igang", ("Code", CodeOf(app)), ("Name", ""), ("Email", "inte en adress"), ("Password", "kort"), ("CouncilName", ""), ("Municipality", ""))).TextAsync();

        Assert.Contains("Namnet behöver fyllas i", page, StringComparison.Ordinal);
        Assert.Contains("”inte en adress” går inte att använda", page, StringComparison.Ordinal);
        Assert.Contains("minst 12 tecken", page, StringComparison.Ordinal);
        Assert.Contains("Kommunen behöver fyllas i", page, StringComparison.Ordinal);
        Assert.Contains("value=\"inte en adress\"", page, StringComparison.Ordinal);
        Assert.Contains("Rådets namn behöver fyllas i", page, StringComparison.Ordinal);
        Assert.Contains("data-shows=\"field-password\"", page, StringComparison.Ordinal);
        // Each at its field: the field that is marked points at the words.
        Assert.Equal(
            ["Name", "Email", "Password", "CouncilName", "Municipality"],
            Regex.Matches(page, "name=\"(\\w+)\"[^>]*aria-invalid=\"true\" aria-describedby=\"[^\"]*(fel-\\w+-\\1)\"")
                .Where(m => page.Contains($"id=\"{m.Groups[2].Value}\"", StringComparison.Ordinal)).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public async Task Without_the_code_there_is_no_form_but_words_on_where_to_find_it()
    {
        await using var app = new AnApp();

        var pages = new[]
        {
            await app.Visitor().ReadAsync(Page),
            await app.Visitor().ReadAsync(Page + "?kod=" + CodeOf(app)),
            await (await app.Visitor().SendAsync(Page, "kod", ("Code", "påhittad"))).TextAsync(),
        };

        Assert.All(pages, page => Assert.DoesNotContain("Skapa rådet", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("står sist i serverns logg", page, StringComparison.Ordinal));
        Assert.Contains("Skapa rådet", await (await app.Visitor().SendAsync(Page, "kod", ("Code", CodeOf(app)))).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_wrong()
    {
        await using var app = new AnApp();
        (string, string)[] filled = [.. Filled(app, "anna@kommun.example").Where(f => f.Item1 != "Password"), ("Password", "kort")];

        var answer = await app.Visitor().SendAsync(Page, "kom-igang", filled);

        var page = await answer.TextAsync();
        Assert.Contains("minst 12 tecken", page, StringComparison.Ordinal);
        Assert.Contains("value=\"anna@kommun.example\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"kort\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().Users.CountAsync()));
    }

    [Fact]
    public async Task Of_two_at_once_only_one_wins()
    {
        await using var app = new AnApp();
        var setUp = app.Services.GetRequiredService<FirstSetUp>();
        var code = CodeOf(app);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() => setUp.CompleteAsync(
            code, new FirstSteps($"anna{i}@kommun.example", "Anna", AnApp.Password, "Rådet", "Kommunen")))));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.IsType<NotFound>(a.Refusal));
        Assert.Equal(1, await app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().Users.CountAsync()));
        Assert.Equal(1, await app.InScopeAsync(s => s.GetRequiredService<WorkspaceDb>().Councils.CountAsync()));
    }

    private static string CodeOf(AnApp app) => app.Services.GetRequiredService<FirstSetUp>().Path[(Page.Length + 1)..];

    private static (string, string)[] Filled(AnApp app, string email) =>
        [("Code", CodeOf(app)), ("Name", "Anna Ek"), ("Email", email), ("Password", AnApp.Password), ("CouncilName", "Brottsförebyggande rådet"), ("Municipality", "Melleruds kommun")];
}
