using BfaRadet.App.Features.Meetings;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings;

public sealed class LookingAtAMeetingTests
{
    [Fact]
    public async Task In_another_council_than_its_own_there_is_no_such_meeting_and_it_is_still_there_in_its_own()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var member = await workspace.CallerAsync("polis");
        var queries = workspace.Get<MeetingQueries>();

        var before = await queries.FindAsync(member, new CouncilId(Guid.NewGuid()), workspace.Today);
        var own = await queries.FindAsync(member, workspace.Council, workspace.Today);
        var after = await queries.FindAsync(member, new CouncilId(Guid.NewGuid()), workspace.Today);

        Assert.Null(before);
        Assert.NotNull(own);
        Assert.Null(after);
    }

    [Fact]
    public async Task The_list_says_which_are_adopted()
    {
        await using var minutes = await ToAdjust.OpenAsync();
        var secretary = await minutes.CallerAsync("sekreterare");

        var before = await MarkAsync();
        await minutes.AdoptAsync();
        var after = await MarkAsync();

        Assert.Equal(("Avslutat", "Justerat"), (before, after));

        async Task<string> MarkAsync()
        {
            var row = (await minutes.Workspace.Get<MeetingQueries>().ListAsync(secretary, minutes.Workspace.Council))!.Meetings.Single(m => m.Id == minutes.Id);
            return MeetingWords.Of(row.State, row.IsAdopted);
        }
    }
}
