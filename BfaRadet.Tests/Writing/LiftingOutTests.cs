using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Writing;

public sealed class LiftingOutTests
{
    [Fact]
    public async Task The_chair_may_and_who_only_writes_may_not()
    {
        await using var desk = await ADesk.OpenAsync();
        var secretary = await desk.JoinAsync("sekreterarens", await desk.Workspace.CallerAsync("sekreterare"));
        var chair = await desk.JoinAsync("ordförandens", await desk.Workspace.CallerAsync("ordforande"));

        Assert.True(chair.Joined.Rights.Redact);
        Assert.False(secretary.Joined.Rights.Redact);
        Assert.Equal(new NotYourDuty(Duties.Chairs), (await desk.Desk.RedactAsync(secretary.Seat, 0, 0, 0)).Refusal);
    }
}
