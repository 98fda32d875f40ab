using BfaRadet.App.Documents;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>The earlier decisions that an item follows up stand in the summons and in its letter as one table.</summary>
public sealed class FollowUpsOfASummonsTests
{
    private readonly AMeeting _meeting = AMeeting.InSession();
    private readonly Decision _decision = ADecision.Recorded(
        running: 7, draft: new DecisionDraft(DecisionKind.Assigned, "Farten mäts på Storgatan", [new("Skolan"), new("Gatuenheten")], new DateOnly(2026, 9, 1)));

    [Fact]
    public void They_are_a_table_in_the_paper_and_in_the_letter_and_lines_in_text()
    {
        var content = Content(null);
        var sending = new SummonsSending(AMeeting.At(16, 0), null, "Samordnaren", 0, content);

        foreach (var document in new[] { SummonsLayout.Of("Rådet", "Storköping", sending, sending, []), SummonsLetters.Preview("Rådet", "Storköping", content, "Samordnaren") })
        {
            var table = Assert.Single(document.Blocks.OfType<Block.Table>(), t => t.Stacks);
            Assert.Equal(2, table.Rows.Count);
            var text = PlainTextWriter.Write(document);
            Assert.All(["2026:7", "Farten mäts på Storgatan.", "Skolan", "Gatuenheten", "1 september 2026"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_reported_since_is_no_change_and_what_is_for_a_circle_is_not_listed_for_others()
    {
        var before = Content(null);
        _ = _decision.Report(AMeeting.Secretary, new Responsible("Skolan"), null, new Progress(ProgressState.Struck, "Behövs inte"), [], AMeeting.Day, AMeeting.At(16, 0)).Value;

        Assert.Empty(SummonsChange.Between(before, Content(null)));
        Assert.Empty(Content(new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår"))).Items.SelectMany(i => i.FollowUps));
    }

    private SummonsContent Content(ItemCircle? circle) => SummonsContent.Of(_meeting.Meeting, [], null, [new FollowedDecision(_meeting.Matter, _decision, circle)]);
}
