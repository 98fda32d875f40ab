using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class PublishingStories(Chromium chromium)
{
    [Fact]
    public async Task A_personnummer_stops_the_publication()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var number = ATestNumber.With("-");
        var held = await AdoptAsync(meeting, number);
        await using var desk = await chromium.NewContextAsync();
        await meeting.StepInAsync(desk, "sekreterare");
        var secretary = await desk.NewPageAsync();
        await secretary.ArriveAsync(meeting.App.Address + MinutesAddresses.Publishing(meeting.Council, held));
        var publish = secretary.GetByRole(AriaRole.Button, new() { Name = "Publicera protokollet" });

        await Expect(secretary.GetByText("Ett personnummer står kvar. Undanta det först.")).ToBeVisibleAsync();
        await Expect(publish).ToBeDisabledAsync();
        await Expect(secretary.GetByRole(AriaRole.Button, new() { Name = "Ska stå kvar" })).ToHaveCountAsync(0);

        await secretary.GetByRole(AriaRole.List, new() { Name = "Frågor från textvakten" }).GetByRole(AriaRole.Button, new() { Name = "Undanta…" }).ClickAsync();
        await Expect(secretary.GetByLabel("Ord att undanta")).ToHaveValueAsync(number);
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Undanta orden" }).ClickAsync();
        await Expect(secretary.Locator(".copy del")).ToHaveTextAsync(number);
        await Expect(publish).ToBeEnabledAsync();
        await publish.ClickAsync();
        await Expect(secretary.GetByRole(AriaRole.Heading, new() { Name = "Protokollet är publicerat" })).ToBeVisibleAsync();

        await using var outside = await chromium.NewContextAsync();
        var resident = await outside.NewPageAsync();
        await resident.GotoAsync(meeting.App.Address + "/oppet/mellerud");
        await Expect(resident.GetByText("Åtgärden följs upp")).ToBeVisibleAsync();
        await resident.GetByRole(AriaRole.Link, new() { Name = "Protokoll", Exact = false }).First.ClickAsync();
        await Expect(resident.GetByText("[undantaget: dataskyddsförordningen]").First).ToBeVisibleAsync();
        Assert.DoesNotContain(number, await resident.ContentAsync(), StringComparison.Ordinal);

        await secretary.GetByRole(AriaRole.Button, new() { Name = "Ta bort i förtid…" }).ClickAsync();
        await secretary.GetByLabel("Skäl").FillAsync("Fel handling.");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Ta bort nu" }).ClickAsync();
        await Expect(secretary.GetByRole(AriaRole.Heading, new() { Name = "Publiceringen är borttagen" })).ToBeVisibleAsync();
        await resident.GotoAsync(resident.Url.Split('#')[0] + "?igen");
        await Expect(resident.GetByRole(AriaRole.Heading, new() { Name = "Protokollet visas inte längre" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_that_are_marked_in_the_text_are_left_out()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var held = await AdoptAsync(meeting, "en person");
        await using var desk = await chromium.NewContextAsync();
        await meeting.StepInAsync(desk, "sekreterare");
        var secretary = await desk.NewPageAsync();
        await secretary.ArriveAsync(meeting.App.Address + MinutesAddresses.Publishing(meeting.Council, held));
        await secretary.WaitForFunctionAsync("() => document.documentElement.dataset.start === 'started'");

        await secretary.GetByRole(AriaRole.Heading, new() { Name = "§ 1 " }).EvaluateAsync(
            "h => { const r = document.createRange(); r.selectNodeContents(h); const s = getSelection(); s.removeAllRanges(); s.addRange(r); }");
        await Expect(secretary.GetByRole(AriaRole.Button, new() { Name = "Undanta markerade ord" })).ToBeVisibleAsync();
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Ändra orden eller grunden …" }).ClickAsync();
        // The form takes the marked words first; what is typed before that would be theirs again.
        await Expect(secretary.GetByLabel("Ord att undanta")).ToHaveValueAsync(new Regex("föredragningslistan"));
        await secretary.GetByLabel("Ord att undanta").FillAsync("föredragningslistan");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Undanta orden" }).ClickAsync();

        await Expect(secretary.Locator(".copy h2 del")).ToHaveTextAsync("föredragningslistan");
        await Expect(secretary.GetByText("1 undantag visas som markeringar med sin grund.")).ToBeVisibleAsync();

        // At once, when neither the words nor the ground are to be changed.
        await secretary.Locator(".copy").GetByText("Åtgärden följs upp.").EvaluateAsync(
            "h => { const r = document.createRange(); r.selectNodeContents(h); const s = getSelection(); s.removeAllRanges(); s.addRange(r); }");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Undanta markerade ord" }).ClickAsync();
        await Expect(secretary.GetByText("2 undantag visas som markeringar med sin grund.")).ToBeVisibleAsync();
    }

    /// <summary>The first decision is answered for by a personal number: a field no guard looks at while one writes.</summary>
    internal static async Task<MeetingId> AdoptAsync(HeldMeeting meeting, string responsible)
    {
        await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council, (council, moment) =>
            council.Choose(moment.By, council.Settings with { OpenPage = true, OpenAddress = "mellerud" }));
        var (secretary, draft) = (await meeting.CallerAsync("sekreterare"), new DecisionDraft(DecisionKind.Approved, "Åtgärden följs upp.", [new Responsible(responsible)]));
        _ = (await meeting.Get<ChairCommands>().OpenAsync(secretary, meeting.Id)).Value;
        _ = (await meeting.Get<SecretaryCommands>().RecordDecisionAsync(secretary, meeting.Id, meeting.Items[0], new DecisionId(Guid.CreateVersion7()), draft)).Value;
        _ = await meeting.App.Services.AdoptAsync(meeting.Id);
        return meeting.Id;
    }
}
