using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>A person leaves: what she was to see to goes to others and her place ends, in one step that is seen where others look, and comes back in one.</summary>
public sealed class HandingOverStories(Chromium chromium)
{
    [Fact]
    public async Task A_person_leaves()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var (edla, asta, ids) = await GiveToEdlaAsync(meeting);
        await using var watching = await Window.OfAsync(chromium, meeting, "sekreterare", new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await watching.OpenAsync(meeting.App.Address + DecisionAddresses.Of(meeting.Council, ids[0]));
        await watching.SeesAsync("Edla Ramberg");
        await using var coordinator = await Window.OfAsync(chromium, meeting, "samordnare", new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await coordinator.OpenAsync(meeting.App.Address + CouncilAddresses.HandOver(meeting.Council, edla.Id));
        var page = coordinator.Page;

        await page.GetByLabel("Lämna över allt till").SelectOptionAsync(new SelectOptionValue { Value = edla.Organisation });
        await page.Locator("[data-heir]").First.SelectOptionAsync(new SelectOptionValue { Value = asta.Id.ToString() });
        await page.Locator("[data-ends]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna över 2 beslut och avsluta platsen" }).ClickAsync();

        await coordinator.SeesAsync("Inga öppna beslut");
        await watching.SeesAsync("lämnade över beslut");
        await page.SetViewportSizeAsync(360, 740);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Ångra överlämningen" }).ClickAsync();
        await coordinator.SeesAsync("2 öppna beslut");
        await watching.SeesAsync("ångrade överlämningen");
    }

    private static async Task<(Member Edla, Member Asta, List<DecisionId> Ids)> GiveToEdlaAsync(HeldMeeting meeting)
    {
        await using var db = meeting.Db();
        var members = (await db.Councils.AsNoTracking().SingleAsync(c => c.Id == meeting.Council)).Members;
        var (edla, asta) = (members.Single(m => m.Name == "Edla Ramberg"), members.Single(m => m.Name == "Asta Lindmark"));
        var ids = await db.Decisions.Where(d => d.Council == meeting.Council && d.State == DecisionState.InForce).OrderBy(d => d.Running).Select(d => d.Id).ToListAsync();
        foreach (var (id, at) in ids.Select((id, at) => (id, at)))
        {
            var draft = (await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == id)).Draft;
            _ = (await meeting.Get<DecisionCommands>().AmendAsync(
                await meeting.CallerAsync("samordnare"), meeting.Council, id, draft,
                draft with { Responsibles = at < 2 ? [new Responsible(edla.Organisation, edla.Name, edla.Id)] : [new Responsible("Bolaget")] })).Value;
        }

        return (edla, asta, ids);
    }
}
