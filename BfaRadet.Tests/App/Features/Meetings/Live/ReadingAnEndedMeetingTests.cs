using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
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
}
