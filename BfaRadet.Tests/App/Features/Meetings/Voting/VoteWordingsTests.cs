using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Meetings.Proceedings;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Voting;

public sealed class VoteWordingsTests
{
    private const string Proposal = "Rådet föreslår att belysningen byts.";
    private const string Approved = "Bifall till förslaget: ”Rådet föreslår att belysningen byts”";

    [Theory]
    [InlineData(Proposal, new string[0], new[] { Approved, "Avslag på förslaget" })]
    [InlineData(Proposal, new[] { "Edla: Bifall till förslaget.", "Loa: Bara halva parken." }, new[] { Approved, "Bifall till Loas yrkande: ”Bara halva parken”", "Avslag på förslaget" })]
    [InlineData(Proposal, new[] { "Edla: rådet föreslår att  belysningen byts" }, new[] { Approved, "Avslag på förslaget" })]
    [InlineData(Proposal, new[] { "Loa: Avslag på förslaget.", "Edla: Bifall" }, new[] { Approved, "Avslag på förslaget." })]
    [InlineData(Proposal, new[] { "Loa: Bara halva parken.", "Edla: Bifall till Loas yrkande." }, new[] { Approved, "Bifall till Loas yrkande: ”Bara halva parken”", "Avslag på förslaget" })]
    [InlineData("", new[] { "Loa: Bara halva parken.", "Edla: bara halva parken" }, new[] { "Bifall till Loas yrkande: ”Bara halva parken”", "Avslag" })]
    [InlineData("", new string[0], new string[0])]
    public void The_first_two_are_against_each_other_and_no_motion_comes_twice(string proposal, string[] motions, string[] expected)
    {
        var made = motions.Select(m => m.Split(": ", 2)).Select(m =>
            new Motion(new MotionId(Guid.CreateVersion7()), default, new AttendanceId(Guid.CreateVersion7()), m[0], m[1])).ToList();

        Assert.Equal(expected, VoteWordings.Of(proposal, made));
    }

    [Fact]
    public void A_proposal_that_is_long_is_read_above_and_not_repeated() =>
        Assert.Equal("Bifall till förslaget", VoteWordings.Of(new string('a', 301), [])[0]);
}
