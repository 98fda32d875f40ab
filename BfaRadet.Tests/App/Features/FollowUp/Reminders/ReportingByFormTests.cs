using BfaRadet.App.Data;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Reminders;

/// <summary>The page of a reminder's link, as a browser without a script sends it, and as a scanner of links fetches it.</summary>
public sealed class ReportingByFormTests
{
    [Fact]
    public async Task Fetching_the_page_shows_nothing_and_changes_nothing_and_the_form_reports()
    {
        await using var app = new AnApp("Development");
        var ((secret, id), visitor) = (await LinkAsync(app), app.Visitor());

        using var fetched = await visitor.GetAsync($"/rapport?Code={secret}&State=Done&_handler=rapportera");
        var empty = await fetched.TextAsync();
        Assert.True(fetched.Headers.CacheControl!.NoStore);
        Assert.Contains("data-code", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("Ansvarig", empty, StringComparison.Ordinal);
        Assert.Equal(ProgressState.NotStarted, (await PartAsync(app, id)).Now.State);

        var form = await (await visitor.SendAsync("/rapport", "kod", ("Code", secret))).TextAsync();
        Assert.Equal(5, Regex.Count(form, "type=\"radio\" name=\"State\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.DoesNotMatch(new Regex("name=\"State\"[^>]*checked", RegexOptions.None, TimeSpan.FromSeconds(1)), form);
        var seen = Regex.Match(form, "name=\"Seen\" value=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

        var without = await SayAsync(("Words", "Snart"));
        Assert.Contains("Välj hur det går", without, StringComparison.Ordinal);
        Assert.Contains("Snart", without, StringComparison.Ordinal);
        Assert.Contains("behöver fyllas i", await SayAsync(("State", "Hindered"), ("Words", " ")), StringComparison.Ordinal);
        Assert.Contains("Välj hur det går", await SayAsync(("State", "Struck"), ("Words", "slipp")), StringComparison.Ordinal);
        Assert.Contains("Skriv en dag", await SayAsync(("State", "Done"), ("DoneOn", "ibland")), StringComparison.Ordinal);
        Assert.Equal(ProgressState.NotStarted, (await PartAsync(app, id)).Now.State);

        var thanks = await SayAsync(("State", "Hindered"), ("Words", "<b>marken</b>"));
        Assert.Contains("Tack för rapporten", thanks, StringComparison.Ordinal);
        Assert.Contains("hinder: <b>marken</b>", thanks, StringComparison.Ordinal);
        Assert.Contains("name=\"Code\"", thanks, StringComparison.Ordinal);
        Assert.Equal((ProgressState.Hindered, true), ((await PartAsync(app, id)).Now.State, (await PartAsync(app, id)).ByLink));

        Task<string> SayAsync(params (string, string)[] fields) => SendAsync(visitor, secret, seen, fields);
    }

    [Fact]
    public async Task When_it_is_done_the_link_says_so_also_when_the_page_is_loaded_again()
    {
        await using var app = new AnApp("Development");
        var ((secret, id), visitor) = (await LinkAsync(app), app.Visitor());
        var seen = await SeenAsync(app, secret);

        Assert.Contains("Tack för rapporten", await SendAsync(visitor, secret, seen, ("State", "Done"), ("DoneOn", "i dag"), ("Words", "")), StringComparison.Ordinal);
        Assert.Contains("Inget mer att göra", await SendAsync(visitor, secret, seen, ("State", "Done"), ("DoneOn", "i dag"), ("Words", "")), StringComparison.Ordinal);
        var again = await (await visitor.SendAsync("/rapport", "kod", ("Code", secret))).TextAsync();

        Assert.Contains("Det är klart", again, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"State\"", again, StringComparison.Ordinal);
        Assert.Equal(ProgressState.Done, (await PartAsync(app, id)).Now.State);
        Assert.Contains("Länken går inte att använda", await (await visitor.SendAsync("/rapport", "kod", ("Code", "gissat"))).TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(Visitor visitor, string secret, string seen, params (string Name, string Value)[] fields) =>
        await (await visitor.SendAsync("/rapport", "rapportera", [("Code", secret), ("Seen", seen), .. fields])).TextAsync();

    private static async Task<string> SeenAsync(AnApp app, string secret) => (await app.Services.GetRequiredService<ReportLinks>().ReadAsync(secret)).Value.Seen;

    private static async Task<ResponsibleProgress> PartAsync(AnApp app, DecisionId id)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return (await db.Decisions.SingleAsync(d => d.Id == id, TestContext.Current.CancellationToken)).Progress[0];
    }

    // To a decision of the example that the coordinator is to see to.
    private static Task<(string Secret, DecisionId Id)> LinkAsync(AnApp app) => app.InScopeAsync(async services =>
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var decision = (await db.Decisions.ToListAsync()).First(d => d.State == DecisionState.InForce && d.Responsibles.Any(r => r.Member is not null));
        var secret = ReportLinks.Make(
            db, decision.Council, decision.Id, decision.Responsibles[0], decision.Responsibles[0].Member!.Value, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await db.SaveChangesAsync();
        return (secret, decision.Id);
    });
}
