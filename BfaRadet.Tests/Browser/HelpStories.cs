using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>Somebody opens a page of the help and does what it says: the labels and keys pressed are those read off its steps.</summary>
public sealed class HelpStories(Chromium chromium)
{
    /// <param name="Labels">What stands in bold: words on the screen.</param>
    /// <param name="Codes">Keys, and what to type.</param>
    private sealed record Step(string[] Labels, string[] Codes);

    [Fact]
    public async Task A_secretary_records_a_decision_on_one_line()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        var steps = await StepsAsync(desk, meeting, "beslut-pa-en-rad", "Så skriver du", 4);

        await desk.StrikeAsync(Chord(steps[0].Codes[0]));
        await Expect(desk.Line).ToBeFocusedAsync();
        await desk.TypeAsync(steps[1].Codes[0]);
        await Expect(desk.Page.Locator(".preview")).ToContainTextAsync("Räddningstjänsten");
        await Expect(desk.Page.Locator(".preview .missing")).ToHaveCountAsync(0);
        await desk.StrikeAsync(Chord(steps[3].Codes[0]));
        await desk.HasOnLineAsync("");

        var decision = Assert.Single((await meeting.ViewAsync()).Decisions).Draft;
        Assert.Equal((DecisionKind.Assigned, "Räddningstjänsten"), (decision.Kind, Assert.Single(decision.Responsibles).Organisation));
        Assert.Equal((31, 10), (decision.DueOn!.Value.Day, decision.DueOn.Value.Month));
        Assert.NotNull(decision.ReviewOn);
        Assert.Single(decision.FocusAreas);
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = steps[3].Labels[0], Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_councillor_asks_for_the_floor_votes_and_declares_jav()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var member = await Window.InMeetingAsync(chromium, meeting, "skola");
        var secretary = await meeting.CallerAsync("sekreterare");
        var school = (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync("skola"))!;
        var police = (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync("polis"))!;
        var chair = (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync("ordforande"))!;
        foreach (var line in new[] { school, police, chair })
        {
            _ = (await meeting.Get<SecretaryCommands>().MarkPresentAsync(secretary, meeting.Id, line.Id, remote: false)).Value;
        }

        var floor = await StepsAsync(member, meeting, "ledamot-pa-motet", "Begära ordet", 3);
        await member.PressAsync(floor[0].Labels[0]);
        await member.PressAsync(floor[1].Labels[0]);
        await member.SeesAsync("Ingen har begärt ordet.");
        await member.PressAsync(floor[0].Labels[0]);
        await Expect(member.Button(floor[1].Labels[0])).ToBeVisibleAsync();
        _ = (await meeting.Get<ChairCommands>().GiveFloorAsync(secretary, meeting.Id, Assert.Single((await meeting.ViewAsync()).Speakers).Member)).Value;
        await member.PressAsync(floor[2].Labels[0]);
        await member.SeesAsync("Ingen har begärt ordet.");

        var follow = await StepsAsync(member, meeting, "ledamot-pa-motet", "Följa mötet", 5);
        var vote = await StepsAsync(member, meeting, "ledamot-pa-motet", "Rösta", 4);
        await member.Page.Locator($"[data-leads-to='{meeting.Items[1]}'] button").First.ClickAsync();
        await Expect(member.Button(follow[4].Labels[0])).ToBeVisibleAsync();
        var open = await OpenVoteAsync(meeting, VoteForm.Open);
        await Choice(member, vote[2].Labels[0]).ClickAsync();
        await member.SeesAsync("Du har röstat: Ja");
        _ = (await meeting.Get<VotingCommands>().EndAsync(secretary, meeting.Id, open, default)).Value;
        var closed = await OpenVoteAsync(meeting, VoteForm.Closed);
        // A press on the vote before it would be told that it has ended.
        await member.SeesAsync("Sluten omröstning pågår");
        await Choice(member, vote[2].Labels[1]).ClickAsync();
        await member.PressAsync(vote[3].Labels[0]);
        await member.SeesAsync("Din röst är räknad");
        _ = (await meeting.Get<VotingCommands>().CastAsync(await meeting.CallerAsync("polis"), meeting.Id, closed, police.Id, VoteChoice.Yes)).Value;
        _ = (await meeting.Get<VotingCommands>().EndAsync(secretary, meeting.Id, closed, new VoteCount(1, 0, 0))).Value;

        // In the item looked at: in the one voted in it is too late, as the page says.
        var conflict = await StepsAsync(member, meeting, "ledamot-pa-motet", "Anmäla jäv", 4);
        await member.PressAsync(conflict[1].Labels[0], exact: true);
        var form = member.Page.GetByRole(AriaRole.Form, new() { Name = "Jäv", Exact = true });
        await form.GetByRole(AriaRole.Button, new() { Name = conflict[3].Labels[0], Exact = true }).ClickAsync();
        await member.SeesAsync("Greta Åkerdal deltar inte i ärendet");
        Assert.True((await meeting.ViewAsync()).Proceedings.HasConflict(meeting.Items[1], school.Id));
        await member.PressAsync(follow[4].Labels[0]);
        await Expect(member.Button(follow[4].Labels[0])).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_secretary_publishes_adjusted_minutes()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        // A number to call a switchboard by: the guard asks, and it stays.
        var held = await PublishingStories.AdoptAsync(meeting, "växeln 0530-181 00");
        await using var desk = await Window.OfAsync(chromium, meeting, "sekreterare");
        await desk.OpenAsync(meeting.App.Address + MinutesAddresses.Record(meeting.Council, held));
        var steps = await StepsAsync(desk, meeting, "publicera", "Så gör du", 6);

        await Link(desk, steps[0].Labels[0]).ClickAsync();
        var words = desk.Page.Locator(".copy").GetByText("Åtgärden följs upp.");
        await Expect(words).ToBeVisibleAsync();
        await desk.Page.ArrivedAsync();
        await words.EvaluateAsync("h => { const r = document.createRange(); r.selectNodeContents(h); const s = getSelection(); s.removeAllRanges(); s.addRange(r); }");
        await desk.PressAsync(steps[1].Labels[0]);
        await Expect(desk.Page.Locator(".copy del").First).ToBeVisibleAsync();
        await Expect(Heading(desk, steps[2].Labels[0])).ToBeVisibleAsync();
        await desk.PressAsync(steps[2].Labels[1]);
        // Answered, and the page drawn with it, before the next is pressed.
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = steps[2].Labels[1], Exact = true })).ToHaveCountAsync(0);
        await desk.PressAsync(steps[3].Labels[0]);
        await Expect(desk.Page.Locator(".copy del")).ToHaveCountAsync(0);
        await Expect(Heading(desk, steps[4].Labels[0])).ToBeVisibleAsync();
        await desk.PressAsync(steps[4].Labels[1]);

        var resident = await desk.Page.RunAndWaitForPopupAsync(() => Link(desk, steps[5].Labels[0]).ClickAsync());
        await Expect(resident.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.DoesNotContain("Åtgärden följs upp.", await resident.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>The steps under a heading of a page, read in a tab beside the work as somebody would who follows them.</summary>
    private static async Task<IReadOnlyList<Step>> StepsAsync(Window window, HeldMeeting meeting, string page, string heading, int count)
    {
        var tab = await window.Context.NewPageAsync();
        await tab.GotoAsync(meeting.App.Address + HelpAddresses.Of(page));
        var list = tab.Locator($"article h2:text-is('{heading}') ~ ol").First;
        var items = await list.Locator("> li").AllAsync();
        var steps = new List<Step>();
        foreach (var item in items)
        {
            steps.Add(new Step([.. await item.Locator("strong").AllInnerTextsAsync()], [.. await item.Locator("code").AllInnerTextsAsync()]));
        }

        await tab.CloseAsync();
        Assert.Equal(count, steps.Count);
        return steps;
    }

    private static async Task<VoteId> OpenVoteAsync(HeldMeeting meeting, VoteForm form)
    {
        var vote = new VoteId(Guid.CreateVersion7());
        _ = (await meeting.Get<VotingCommands>().OpenAsync(
            await meeting.CallerAsync("sekreterare"), meeting.Id, vote, meeting.Items[0], form, "Bifall till förslaget", "Avslag på förslaget")).Value;
        return vote;
    }

    private static ILocator Choice(Window window, string choice) =>
        window.Page.GetByRole(AriaRole.Group, new() { Name = "Din röst" }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true });

    private static ILocator Link(Window window, string name) => window.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static ILocator Heading(Window window, string name) => window.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    // "Alt + B" as the browser is told it.
    private static string Chord(string key) => key.Replace('\u00a0', ' ').Split(" + ") is [.. var with, { Length: 1 } letter] ? string.Join('+', [.. with, letter.ToLowerInvariant()]) : key;
}
