using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public sealed class RedactingTests
{
    [Fact]
    public async Task The_chair_may_and_who_only_writes_may_not()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var secretary = await writing.JoinAsync("sekreterarens", await writing.Workspace.CallerAsync("sekreterare"));
        var chair = await writing.JoinAsync("ordförandens", await writing.Workspace.CallerAsync("ordforande"));

        Assert.True(chair.Joined.Rights.Redact);
        Assert.False(secretary.Joined.Rights.Redact);
        Assert.Equal(new NotYourDuty(Duties.Chairs), (await writing.Engine.RedactAsync(secretary.Participant, 0, 0, 0)).Refusal);
    }
}
