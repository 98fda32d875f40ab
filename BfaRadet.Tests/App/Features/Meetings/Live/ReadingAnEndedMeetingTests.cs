using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

public sealed class ReadingAnEndedMeetingTests
{
    [Fact]
    public async Task Nobody_is_said_to_write_in_a_meeting_that_has_ended()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var secretary = await workspace.CallerAsync("sekreterare");
        _ = (await workspace.Get<ChairCommands>().OpenAsync(secretary, workspace.Today)).Value;
        await using var member = await AWindow.OpenAsync(workspace, "polis");
        member.Sees<NotesPanel>("Sekreteraren skriver här.");

        _ = (await workspace.Get<ChairCommands>().CloseAsync(secretary, workspace.Today, "Tiden är slut.")).Value;

        member.Sees<NotesPanel>("Inget är antecknat här.");
        Assert.DoesNotContain("skriver här", member.TextOf<NotesPanel>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_up_and_left_empty_has_no_tick_and_the_rest_is_said_not_to_be_handled()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var (secretary, chair) = (await workspace.CallerAsync("sekreterare"), workspace.Get<ChairCommands>());
        _ = (await chair.OpenAsync(secretary, workspace.Today)).Value;
        await using var member = await AWindow.OpenAsync(workspace, "polis");
        _ = (await chair.CloseAsync(secretary, workspace.Today, "Tiden är slut.")).Value;

        member.Sees<AgendaPanel>("inte behandlad");
        var items = member.Panel<AgendaPanel>().FindAll("li.item");
        Assert.Equal("○", items[0].QuerySelector(".mark")!.TextContent);
        Assert.Contains("(togs upp, inget är antecknat)", items[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("inte behandlad", items[0].TextContent, StringComparison.Ordinal);
        Assert.All(items.Skip(1).Where(i => !i.ClassList.Contains("break")), i => Assert.Contains("inte behandlad", i.TextContent, StringComparison.Ordinal));
    }
}
