using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class MatterStories(Chromium chromium)
{
    private const string Title = "Belysning vid stationen";

    [Fact]
    public async Task A_matter_comes_back_by_itself_over_three_meetings()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var (council, today) = (meeting.Council, BfaRadet.App.SwedishTime.Of(TimeProvider.System.GetUtcNow()));
        var first = await meeting.App.Services.HoldAsync(council, today.AddDays(-60), new AgendaItemText(AgendaItemKind.Decision, Title));
        await using var secretary = await Window.OfAsync(chromium, meeting, "sekreterare");
        await secretary.OpenAsync(meeting.App.Address + MeetingAddresses.Held(council, first));
        await secretary.RecordAsync("Ärendet bordläggs");
        await EndAsync(meeting, first);

        // Put off at the first meeting, it is suggested to the second, which does not come to it.
        var second = await PlanAsync(meeting, today.AddDays(-30));
        await using var coordinator = await Window.OfAsync(chromium, meeting, "samordnare");
        await coordinator.OpenAsync(meeting.App.Address + MeetingAddresses.Preparing(council, second));
        await Expect(coordinator.Page.Locator(".suggestions li", new() { HasText = Title })).ToContainTextAsync("bordlagt");
        await TakeInAsync(coordinator);
        await HoldWithoutAsync(meeting, second, today.AddDays(-30));

        // And by itself to the third, once.
        var third = await PlanAsync(meeting, today.AddDays(30));
        await coordinator.OpenAsync(meeting.App.Address + MeetingAddresses.Preparing(council, third));
        await Expect(coordinator.Page.Locator(".suggestions li", new() { HasText = Title })).ToContainTextAsync("hanns inte med");
        await TakeInAsync(coordinator);
        await coordinator.OpenAsync(meeting.App.Address + MatterAddresses.List(council));
        await coordinator.FollowAsync(Title);
        await coordinator.SeesAsync("Ärendet tas upp");
        await coordinator.SeesAsync("Bordlagt", exact: true);
        await coordinator.SeesAsync("Hanns inte med", exact: true);
        await coordinator.SeesAsync("I beredning", exact: true);

        // A member has what is shared: the way so far, and that it waits. It changes while it is looked at.
        await using var member = await Window.OfAsync(chromium, meeting, "polis", Window.Phone);
        await member.OpenAsync(meeting.App.Address + MeetingAddresses.Agenda(council, first));
        await member.FollowAsync("Ärendets väg");
        await member.SeesAsync("Det föreslås av sig självt");
        await member.SeesNothingOfAsync("Planerat");
        await member.FitsAsync();
        _ = (await meeting.Get<PreparingCommands>().ShareAsync(await meeting.CallerAsync("samordnare"), third)).Value;
        await member.SeesAsync("Planerat", exact: true);
    }

    /// <summary>Takes the matter in: it is suggested once before, and not after.</summary>
    private static async Task TakeInAsync(Window coordinator)
    {
        await coordinator.PressAsync($"Lägg till {Title}");
        await Expect(coordinator.Button($"Lägg till {Title}")).ToHaveCountAsync(0);
    }

    private static async Task<MeetingId> PlanAsync(HeldMeeting meeting, DateTimeOffset on)
    {
        var id = new MeetingId(Guid.CreateVersion7());
        _ = (await meeting.Get<PreparingCommands>().PlanAsync(await CoordinatorAsync(meeting), meeting.Council, id, new MeetingDetails(
            DateOnly.FromDateTime(on.DateTime), new TimeOnly(9, 0), new TimeOnly(11, 0), "Rådhuset"))).Value;
        // A meeting begins at its first item.
        _ = (await meeting.Get<PreparingCommands>().AddItemAsync(await CoordinatorAsync(meeting), id, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Läget i länet"))).Value;
        return id;
    }

    private static async Task HoldWithoutAsync(HeldMeeting meeting, MeetingId id, DateTimeOffset on)
    {
        _ = (await meeting.Get<PreparingCommands>().ShareAsync(await CoordinatorAsync(meeting), id)).Value;
        _ = (await meeting.Get<ChairCommands>().OpenAsync(await meeting.CallerAsync("ordforande"), id, new Opening.Afterwards(on))).Value;
        await EndAsync(meeting, id);
    }

    private static async Task EndAsync(HeldMeeting meeting, MeetingId id) =>
        _ = (await meeting.Get<ChairCommands>().CloseAsync(await meeting.CallerAsync("ordforande"), id, "Tiden var ute.")).Value;

    private static Task<Caller> CoordinatorAsync(HeldMeeting meeting) => meeting.CallerAsync("samordnare");
}
