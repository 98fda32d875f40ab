using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Minutes.Adjusting;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Minutes.Adjusting;

public sealed class WhatIsMissingTests
{
    public static TheoryData<Type> Gaps => [.. Samples.CasesOf<MinutesGap>()];

    [Fact]
    public void A_meeting_that_is_on_blocks_and_so_does_one_that_nobody_led()
    {
        var gaps = Of(AMeeting.InSession().WithHere(3).Meeting);

        Assert.Equal([new MinutesGap.NotClosed(), new MinutesGap.NoChair()], gaps.Where(g => g.Blocks));
        Assert.Contains(new MinutesGap.NoSecretary(), gaps);
        Assert.Contains(new MinutesGap.NoAdjuster(), gaps);
        Assert.Contains(new MinutesGap.NoNextMeeting(), gaps);
        Assert.Equal(2, gaps.Count(g => g is MinutesGap.NotCalled));
        Assert.DoesNotContain(new MinutesGap.NoPlace(), gaps);
    }

    [Fact]
    public void A_paragraf_that_says_nothing_is_told_of_and_a_break_never_is()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Record(new Domain.Decisions.DecisionDraft(Domain.Decisions.DecisionKind.Noted, "Antecknas."), item: meeting.Formality);

        var gaps = Of(meeting.Meeting);

        Assert.Equal(["§ 1", "§ 2", "§ 3"], gaps.OfType<MinutesGap.NothingWritten>().Select(g => g.Label));
        Assert.Equal(["Farthinder på Storgatan"], gaps.OfType<MinutesGap.Undecided>().Select(g => g.Title));
    }

    [Fact]
    public void A_signer_who_cannot_sign_in_stops_the_adjusting_but_not_the_review()
    {
        var minutes = new AnAdjustment();

        var gaps = MinutesGap.Of(minutes.Paper(), AMeeting.InSession().Meeting, null, new Dictionary<MemberId, SignerHindrance>
        {
            [AnAdjustment.First.Member!.Value] = SignerHindrance.NoAccount,
            [AnAdjustment.Secretary.Member!.Value] = SignerHindrance.NoAccount,
        });

        var unable = Assert.Single(gaps.OfType<MinutesGap.CannotConfirm>());
        Assert.Equal(new("Justerare 1", SignerPart.Adjuster, SignerHindrance.NoAccount), unable);
        Assert.Equal(new AdjustmentRefusal.StillMissing([unable]), minutes.Freeze(gaps: unable).Refusal);
        Assert.Null(minutes.Adjustment.SendForReview(AnAdjustment.Secretary, [], [unable], AnAdjustment.At(1)).Refusal);
    }

    [Fact]
    public void Every_hindrance_says_who_and_what_can_be_done()
    {
        foreach (var part in new[] { SignerPart.Chair, SignerPart.Adjuster })
        {
            foreach (var why in Enum.GetValues<SignerHindrance>())
            {
                var words = GapWords.Of(new MinutesGap.CannotConfirm("Edla Ramberg", part, why));

                Assert.StartsWith("Edla Ramberg ", words, StringComparison.Ordinal);
                Assert.Matches("(Bjud in|Be administratören|Ändra|Välj) ", words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Every_gap_has_words_and_a_place_where_it_is_mended(Type kind)
    {
        var gap = (MinutesGap)Samples.Make(kind);

        Assert.EndsWith(".", GapWords.Of(gap), StringComparison.Ordinal);
        Assert.NotEqual("", GapWords.Act(gap));
        Assert.Matches("^(/rad/|#)", GapWords.Address(gap, new CouncilId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7())));
    }

    private static ValueList<MinutesGap> Of(Meeting meeting, IReadOnlyDictionary<MemberId, SignerHindrance>? hindered = null)
    {
        var council = Council.Found(meeting.Council, "Brottsförebyggande rådet", "Exempelkommun", AMeeting.Day).Value;
        var paper = MinutesMaking.Of(new MinutesFacts(
            council, meeting, [], new Dictionary<AgendaItemId, MinutesText>(), new Dictionary<FocusAreaId, string>(),
            new Dictionary<AgendaItemId, DateTimeOffset>(), 1, null));
        return MinutesGap.Of(paper, meeting, null, hindered ?? new Dictionary<MemberId, SignerHindrance>());
    }
}
