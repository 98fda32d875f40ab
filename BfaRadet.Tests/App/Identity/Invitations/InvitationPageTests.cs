using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Identity.SetUp;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Invitations;

public sealed class InvitationPageTests
{
    [Theory]
    [InlineData("skapa-konto")]
    [InlineData("ta-platsen")]
    [InlineData("kod")]
    public async Task Whoever_comes_second_is_told_that_it_is_used_and_where_to_sign_in(string form)
    {
        await using var app = new AnApp();
        var code = await InvitedAsync(app);
        var (first, second) = (app.Visitor(), app.Visitor());
        var taken = await SendAsync(first, "skapa-konto", code, "ny@kommun.example");

        var late = await SendAsync(second, form, code, "annan@kommun.example");

        Assert.NotNull(taken.Leads());
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var said = await late.TextAsync();
        Assert.Contains("Inbjudan är redan använd", said, StringComparison.Ordinal);
        Assert.Contains("href=\"/logga-in\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_the_one_is_in_and_the_other_is_told()
    {
        await using var app = new AnApp();
        var code = await InvitedAsync(app);

        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => SendAsync(app.Visitor(), "skapa-konto", code, $"ny{i}@kommun.example")));

        Assert.Single(answers, answer => answer.Leads() is not null);
        foreach (var late in answers.Where(answer => answer.Leads() is null))
        {
            Assert.Contains("Inbjudan är redan använd", await late.TextAsync(), StringComparison.Ordinal);
        }
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string form, string code, string email) =>
        visitor.SendAsync("/bjud-in", form, ("Code", code), ("Email", email), ("Password", AnApp.Password));

    /// <summary>The code of an invitation of Nyn Nykomling, to a council whose coordinator is admin@kommun.example.</summary>
    internal static async Task<string> InvitedAsync(AnApp app)
    {
        var setUp = app.Services.GetRequiredService<FirstSetUp>();
        var founder = (await setUp.CompleteAsync(
            setUp.Path.Split('#')[1], new FirstSteps("admin@kommun.example", "Ada Adman", AnApp.Password, "Rådet", "Ekby"))).Value;
        return await app.InScopeAsync(async services =>
        {
            var (councils, caller) = (services.GetRequiredService<CouncilCommands>(), new Caller(founder.AccountId, "Ada Adman", IsAdministrator: true));
            var member = (await councils.AddMemberAsync(caller, founder.Council, new MemberDetails("Nyn Nykomling", "", "Skolan", Duties.Member))).Value;
            return (await councils.InviteAsync(caller, founder.Council, member)).Value.Split('#')[1];
        });
    }
}
