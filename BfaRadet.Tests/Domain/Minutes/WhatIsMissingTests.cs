using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Domain.Records;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Minutes;

public sealed class WhatIsMissingTests
{
    public static TheoryData<Type> Gaps => [.. Samples.CasesOf<MissingInMinutes>()];

    [Fact]
    public void A_meeting_that_is_on_blocks_and_so_does_one_that_nobody_led()
    {
        var gaps = Of(AMeeting.InSession().WithHere(3).Meeting);

        Assert.Equal([new MissingInMinutes.NotClosed(), new MissingInMinutes.NoChair()], gaps.Where(g => g.Blocks));
        Assert.Contains(new MissingInMinutes.NoSecretary(), gaps);
        Assert.Contains(new MissingInMinutes.NoAdjuster(), gaps);
        Assert.Contains(new MissingInMinutes.NoNextMeeting(), gaps);
        Assert.Equal(2, gaps.Count(g => g is MissingInMinutes.NotCalled));
        Assert.DoesNotContain(new MissingInMinutes.NoPlace(), gaps);
    }

    [Fact]
    public void A_paragraf_that_says_nothing_is_told_of_and_a_break_never_is()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas."), item: meeting.Formality);

        var gaps = Of(meeting.Meeting);

        Assert.Equal(["§ 1", "§ 2", "§ 3"], gaps.OfType<MissingInMinutes.NothingWritten>().Select(g => g.Label));
        // It is said once of a paragraf.
        Assert.Empty(gaps.OfType<MissingInMinutes.Undecided>());
    }

    [Fact]
    public void Who_acted_where_the_roll_has_nobody_is_told_of_and_stops_the_adjusting()
    {
        var meeting = Voted(VoteForm.Open);
        Assert.DoesNotContain(Of(meeting.Meeting), g => g is MissingInMinutes.ActedWhileAway);
        var before = new Stay(null, null, AMeeting.At(15, 50), meeting.Formality);

        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [before]).Value;

        var gaps = Of(meeting.Meeting).OfType<MissingInMinutes.ActedWhileAway>().ToList();
        Assert.Equal([ItemAct.Vote, ItemAct.Motion, ItemAct.Dissent], gaps.Select(g => g.Act));
        Assert.All(gaps, g => Assert.True(g is { Label: "§ 3", Name: "Ledamot 1", BlocksReview: false } && g.Blocks == (g.Act == ItemAct.Vote)));
        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [Stay.Whole]).Value;
        Assert.DoesNotContain(Of(meeting.Meeting), g => g is MissingInMinutes.ActedWhileAway);
    }

    [Fact]
    public void When_it_is_the_vote_that_is_wrong_the_voice_of_one_who_was_not_there_is_taken_out()
    {
        var meeting = Voted(VoteForm.Open);
        var vote = meeting.Meeting.Voting.Votes[0].Id;
        Refusal? Taken(Actor by, RollLine line) => meeting.Meeting.Voting.TakeOutBallot(by, vote, line.Id).Refusal;
        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [new Stay(null, null, AMeeting.At(15, 50), meeting.Formality)]).Value;

        Assert.IsType<NotYourDuty>(Taken(AMeeting.Member, meeting.Members[0]));
        Assert.Equal(new MeetingRefusal.VotedByTheRoll("Ledamot 2"), Taken(AMeeting.Secretary, meeting.Members[1]));
        Assert.Null(Taken(AMeeting.Secretary, meeting.Members[0]));
        Assert.Null(Taken(AMeeting.Secretary, meeting.Members[0]));

        Assert.Equal(new VoteCount(2, 0, 0), meeting.Meeting.Voting.Votes[0].Result);
        Assert.Single(meeting.Meeting.Events.OfType<BallotTakenOut>());
        Assert.DoesNotContain(Of(meeting.Meeting), g => g is MissingInMinutes.ActedWhileAway { Blocks: true });
    }

    [Fact]
    public void One_who_proposed_something_and_left_before_the_decision_was_there_by_the_clock()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Proceedings.MakeMotion(AMeeting.Chair, new MotionId(Guid.CreateVersion7()), meeting.Matter, meeting.Members[0].Id, "Bifall.").Value;
        _ = meeting.Meeting.Roll.MarkLeft(AMeeting.Secretary, meeting.Members[0].Id, AMeeting.At(16, 10)).Value;
        _ = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas."), at: AMeeting.At(16, 20));

        Assert.Empty(meeting.Meeting.Contradictions.ActsWhileAway());
    }

    [Fact]
    public void A_closed_vote_is_held_against_the_roll_by_its_number()
    {
        var meeting = Voted(VoteForm.Closed);
        Assert.DoesNotContain(Of(meeting.Meeting), g => g is MissingInMinutes.MoreVotesThanRoll);

        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Secretary, meeting.Members[2].Id, AttendanceStatus.Absent).Value;

        Assert.Equal([new MissingInMinutes.MoreVotesThanRoll(meeting.Matter, "§ 3", 3, 2)], Of(meeting.Meeting).OfType<MissingInMinutes.MoreVotesThanRoll>());
    }

    [Fact]
    public void A_vote_that_quotes_a_motion_in_other_words_than_the_minutes_is_told_of()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 50)).Value;
        _ = meeting.Meeting.Proceedings.MakeMotion(AMeeting.Chair, new MotionId(Guid.CreateVersion7()), meeting.Matter, meeting.Members[0].Id, "Belys halva.").Value;
        _ = meeting.Meeting.Voting.OpenVote(
            AMeeting.Chair, new VoteId(Guid.CreateVersion7()), meeting.Matter, VoteForm.Open, "Bifall till Ledamot 1s yrkande: ”Belys hela”", "Avslag", AMeeting.At(15, 51)).Value;

        var gap = Assert.Single(Of(meeting.Meeting).OfType<MissingInMinutes.VotedOnOtherWords>());

        Assert.Equal(new MissingInMinutes.VotedOnOtherWords(meeting.Matter, "§ 3", "Ledamot 1"), gap);
        Assert.Contains("Ledamot 1", MissingWords.Of(gap), StringComparison.Ordinal);
    }

    [Fact]
    public void Jäv_of_one_who_never_came_is_told_of_and_of_one_who_was_away_from_the_item_is_not()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        _ = meeting.Meeting.Proceedings.DeclareConflict(AMeeting.Chair, meeting.Matter, meeting.Members[0].Id, "").Value;
        Assert.Empty(meeting.Meeting.Contradictions.ActsWhileAway());

        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Secretary, meeting.Members[0].Id, AttendanceStatus.Excused).Value;

        Assert.Equal([new ActWhileAway(meeting.Matter, "Ledamot 1", ItemAct.Conflict)], meeting.Meeting.Contradictions.ActsWhileAway());
    }

    // Three are here; the first proposes, votes and reserves; a closed vote is given on paper.
    private static AMeeting Voted(VoteForm form)
    {
        var meeting = AMeeting.InSession().WithHere(3);
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Proceedings.MakeMotion(AMeeting.Chair, new MotionId(Guid.CreateVersion7()), meeting.Matter, meeting.Members[0].Id, "Bifall.").Value;
        var vote = new VoteId(Guid.CreateVersion7());
        _ = meeting.Meeting.Voting.OpenVote(AMeeting.Chair, vote, meeting.Matter, form, "Bifall", "Avslag", AMeeting.At(16, 5)).Value;
        if (form == VoteForm.Open)
        {
            _ = meeting.Meeting.Voting.CastRemaining(AMeeting.Chair, vote, VoteChoice.Yes).Value;
        }

        _ = meeting.Meeting.Voting.EndVote(AMeeting.Chair, vote, null, AMeeting.At(16, 10), entered: form == VoteForm.Closed ? new VoteCount(2, 1, 0) : default).Value;
        _ = meeting.Record(new DecisionDraft(DecisionKind.Approved, "Bifalls."), at: AMeeting.At(16, 12)).Value;
        _ = meeting.Meeting.Proceedings.MakeStatement(AMeeting.Chair, new StatementId(Guid.CreateVersion7()), meeting.Matter, StatementKind.Dissent, meeting.Members[0].Id, "").Value;
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Det blev sent.", AMeeting.At(17, 0)).Value;
        return meeting;
    }

    [Fact]
    public void A_signer_who_cannot_sign_in_stops_the_adjusting_but_not_the_review()
    {
        var minutes = new AnAdjustment();

        var gaps = MissingInMinutes.Of(minutes.Record(), AMeeting.InSession().Meeting, null, new Dictionary<MemberId, SignerHindrance>
        {
            [AnAdjustment.First.Member!.Value] = SignerHindrance.NoAccount,
            [AnAdjustment.Secretary.Member!.Value] = SignerHindrance.NoAccount,
        });

        var unable = Assert.Single(gaps.OfType<MissingInMinutes.CannotConfirm>());
        Assert.Equal(new("Justerare 1", SignerPart.Adjuster, SignerHindrance.NoAccount), unable);
        Assert.Equal(new AdjustmentRefusal.StillMissing([unable]), minutes.Freeze(gaps: unable).Refusal);
        Assert.Null(minutes.Adjustment.SendForReview(AnAdjustment.Secretary, [], [unable], AnAdjustment.At(1)).Refusal);
    }

    [Fact]
    public void A_signer_who_had_a_conflict_is_told_of_and_stops_nothing()
    {
        var minutes = new AnAdjustment();
        var record = minutes.Record();
        record = record with { Sections = [record.Sections[0] with { Conflicts = [new RecordConflict("Justerare 1", ""), new RecordConflict("Ledamot 9", "")] }] };

        var gaps = MissingInMinutes.Of(record, AMeeting.InSession().Meeting, null, new Dictionary<MemberId, SignerHindrance>());

        Assert.Equal(
            new MissingInMinutes.SignerHadConflict("Justerare 1", SignerPart.Adjuster, ["§ 1"]), Assert.Single(gaps.OfType<MissingInMinutes.SignerHadConflict>()));
        Assert.False(gaps.OfType<MissingInMinutes.SignerHadConflict>().Single().Blocks);
    }

    [Fact]
    public void Every_hindrance_says_who_and_what_can_be_done()
    {
        foreach (var part in new[] { SignerPart.Chair, SignerPart.Adjuster })
        {
            foreach (var why in Enum.GetValues<SignerHindrance>())
            {
                var words = MissingWords.Of(new MissingInMinutes.CannotConfirm("Edla Ramberg", part, why));

                Assert.StartsWith("Edla Ramberg ", words, StringComparison.Ordinal);
                Assert.Matches("(Bjud in|Be administratören|Ändra|Välj) ", words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Every_gap_has_words_and_a_place_where_it_is_mended(Type kind)
    {
        var gap = (MissingInMinutes)Samples.Make(kind);

        Assert.EndsWith(".", MissingWords.Of(gap), StringComparison.Ordinal);
        Assert.NotEqual("", MissingWords.Act(gap));
        Assert.StartsWith("/rad/", MissingWords.Address(gap, new CouncilId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7())), StringComparison.Ordinal);
    }

    private static ValueList<MissingInMinutes> Of(Meeting meeting, IReadOnlyDictionary<MemberId, SignerHindrance>? hindered = null)
    {
        var council = Council.Found(meeting.Council, "Brottsförebyggande rådet", "Exempelkommun", AMeeting.Day).Value;
        var record = MinutesAssembly.Of(new MinutesFacts(
            council, meeting, [], new Dictionary<AgendaItemId, RichText>(), new Dictionary<FocusAreaId, string>(),
            new Dictionary<AgendaItemId, DateTimeOffset>(), 1, null));
        return MissingInMinutes.Of(record, meeting, null, hindered ?? new Dictionary<MemberId, SignerHindrance>());
    }
}
