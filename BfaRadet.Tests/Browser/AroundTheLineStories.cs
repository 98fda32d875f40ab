using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>A proposal taken over, one who may only read, and what room and table see of the same meeting.</summary>
public sealed class AroundTheLineStories(Chromium chromium)
{
    [Fact]
    public async Task A_proposal_of_several_clauses_is_taken_over_with_all_of_them()
    {
        const string clauses = "att farthinder byggs på Storgatan,\natt 50 000 kronor avsätts, och\natt arbetet redovisas i juni.";
        await using var meeting = await HeldMeeting.OpenAsync();
        var (secretary, item) = (await meeting.CallerAsync("sekreterare"), meeting.Items[4]);
        await ProposeAsync(meeting, secretary, item, clauses);
        _ = (await meeting.Get<ChairCommands>().TakeUpAsync(secretary, meeting.Id, item)).Value;
        await using var desk = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        await desk.MayWriteAsync();

        await desk.StrikeAsync("Alt+F");
        await desk.HasOnLineAsync(clauses);
        await desk.StrikeAsync("Enter");
        await desk.HasOnLineAsync("");

        Assert.Equal(clauses, Assert.Single((await meeting.ViewAsync()).Decisions).Draft.Text);
        Assert.Contains("att 50 000 kronor avsätts, och\natt arbetet", await desk.Page.Locator(".decisions .text").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_may_only_read_is_told_so_when_he_types()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        // An empty text is not there for who only reads.
        _ = (await meeting.Get<MinutesCommands>().AppendAsync(await meeting.CallerAsync("sekreterare"), meeting.Id, meeting.Items[0], "Mötet öppnas.")).Value;
        await using var reader = await Window.InMeetingAsync(chromium, meeting, "skola");
        await Expect(reader.Minutes).ToHaveAttributeAsync("aria-readonly", "true");
        await reader.Minutes.FocusAsync();

        await reader.StrikeAsync("ArrowDown");
        await reader.SeesNothingOfAsync("Du kan läsa här, men inte skriva");
        await reader.StrikeAsync("a");

        await reader.SeesAsync("Du kan läsa här, men inte skriva");
    }

    private static async Task ProposeAsync(HeldMeeting meeting, BfaRadet.App.Data.Accounts.Caller secretary, AgendaItemId item, string proposal)
    {
        await using var db = meeting.Db();
        var text = db.Meetings.Where(m => m.Id == meeting.Id).SelectMany(m => m.Agenda.Items).AsEnumerable().Single(i => i.Id == item).Text;
        _ = (await meeting.Get<PreparingCommands>().EditItemAsync(secretary, meeting.Id, item, text, text with { Proposal = proposal })).Value;
    }
}
