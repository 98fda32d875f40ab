using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Proceedings;

public sealed class VotingTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(4);
    private readonly VoteId _vote = new(Guid.CreateVersion7());

    public VotingTests() => _ = _meeting.Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(15, 50)).Value;

    private Meeting Meeting => _meeting.Meeting;

    private Vote TheVote => Meeting.Voting.Votes.Single(v => v.Id == _vote);

    [Fact]
    public void Each_votes_for_oneself_and_may_change_until_it_is_ended()
    {
        Open();

        _ = Cast(0, VoteChoice.No).Value;
        _ = Cast(0, VoteChoice.Yes).Value;
        _ = Cast(0, VoteChoice.Yes).Value;
        _ = Cast(1, VoteChoice.Abstain).Value;
        End();

        Assert.Equal(new VoteCount(1, 0, 1), TheVote.Result);
        Assert.Equal(VoteOutcome.Yes, TheVote.Outcome);
        Assert.Equal([false, true, false], Meeting.Events.OfType<VoteCast>().Select(e => e.Changed));
        Assert.IsType<MeetingRefusal.VoteHasEnded>(Cast(2, VoteChoice.No).Refusal);
    }

    [Fact]
    public void The_secretary_enters_by_name_and_for_all_the_rest_at_once()
    {
        Open();
        _ = Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Members[1].Id, VoteChoice.No).Value;

        _ = Meeting.Voting.CastRemaining(AMeeting.Secretary, _vote, VoteChoice.Yes).Value;

        Assert.Equal(new VoteCount(3, 1, 0), TheVote.Result);
        Assert.Equal(_meeting.Members.Take(4).Select(m => m.Id), TheVote.Ballots.Select(b => b.Voter));
    }

    [Fact]
    public void What_the_voter_has_cast_is_changed_by_another_only_knowingly_and_can_be_seen_to_be()
    {
        Open();
        _ = Cast(0, VoteChoice.Yes).Value;
        Result<Done> Enter(VoteChoice choice, bool overOwn = false) =>
            Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Members[0].Id, choice, overOwn);

        Assert.Equal(new MeetingRefusal.VotedThemselves("Ledamot 1"), Enter(VoteChoice.No).Refusal);
        Assert.Equal((VoteChoice.Yes, BallotHand.Own), (TheVote.Ballots[0].Choice, TheVote.Ballots[0].Hand));

        _ = Enter(VoteChoice.No, overOwn: true).Value;
        Assert.Equal((VoteChoice.No, BallotHand.ChangedBySecretary), (TheVote.Ballots[0].Choice, TheVote.Ballots[0].Hand));

        _ = Cast(0, VoteChoice.Yes).Value;
        Assert.Equal(BallotHand.Own, TheVote.Ballots[0].Hand);
    }

    [Fact]
    public void What_is_entered_for_one_who_has_not_voted_is_corrected_without_a_question()
    {
        Open();
        _ = Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Members[0].Id, VoteChoice.Yes).Value;
        _ = Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Members[0].Id, VoteChoice.No).Value;

        // Then the voter agrees, and it is the voter's own.
        _ = Cast(0, VoteChoice.No).Value;

        Assert.Equal((VoteChoice.No, BallotHand.Own), (TheVote.Ballots[0].Choice, TheVote.Ballots[0].Hand));
        Assert.Equal([false, true, false], Meeting.Events.OfType<VoteCast>().Select(e => e.Changed));
    }

    [Fact]
    public void Nobody_enters_anothers_vote_but_who_leads()
    {
        Open();

        var result = Meeting.Voting.CastVote(Person(0), _vote, _meeting.Members[1].Id, VoteChoice.Yes);

        Assert.Equal(new NotYourDuty(Meeting.Leaders), result.Refusal);
        Assert.Empty(TheVote.Ballots);
    }

    [Fact]
    public void One_who_is_not_here_or_has_left_does_not_vote_and_what_was_given_is_taken_out()
    {
        Open();
        _ = Cast(0, VoteChoice.Yes).Value;
        _ = Meeting.Roll.MarkLeft(AMeeting.Secretary, _meeting.Members[0].Id, AMeeting.At(15, 55)).Value;

        Assert.Equal(new MeetingRefusal.NotHere("Ledamot 1"), Cast(0, VoteChoice.Yes).Refusal);
        Assert.Equal(new MeetingRefusal.NotHere("Ledamot 5"), Cast(4, VoteChoice.Yes).Refusal);
        Assert.Empty(TheVote.Ballots);
    }

    [Fact]
    public void A_substitute_who_does_not_serve_and_an_official_do_not_vote()
    {
        _ = Meeting.Roll.MarkPresent(AMeeting.Secretary, _meeting.Substitute.Id, remote: false, AMeeting.At(15, 51)).Value;
        Open();

        var result = Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Substitute.Id, VoteChoice.Yes);

        Assert.Equal(new MeetingRefusal.DoesNotDecide("Ersättaren"), result.Refusal);
        Assert.IsType<MeetingRefusal.DoesNotDecide>(Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Official.Id, VoteChoice.Yes).Refusal);
    }

    [Fact]
    public void One_with_jäv_does_not_vote_and_a_vote_given_before_is_taken_out()
    {
        Open();
        _ = Cast(0, VoteChoice.Yes).Value;
        _ = Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, _meeting.Members[0].Id, "").Value;

        Assert.Equal(new MeetingRefusal.IsInConflict("Ledamot 1"), Cast(0, VoteChoice.Yes).Refusal);
        Assert.Empty(TheVote.Ballots);
    }

    [Fact]
    public void In_a_closed_vote_nothing_but_who_has_voted_is_kept()
    {
        Open(VoteForm.Closed);

        _ = Cast(1, VoteChoice.No).Value;
        _ = Cast(0, VoteChoice.Yes).Value;

        Assert.Equal([_meeting.Members[0].Id, _meeting.Members[1].Id], TheVote.Voted);
        Assert.Equal((default, 0), (TheVote.Count, TheVote.Ballots.Count));
        Assert.Equal(new MeetingRefusal.HasVoted("Ledamot 1"), Cast(0, VoteChoice.No).Refusal);
        Assert.Equal(
            new MeetingRefusal.ClosedVoteByName("Ledamot 3"),
            Meeting.Voting.CastVote(AMeeting.Secretary, _vote, _meeting.Members[2].Id, VoteChoice.Yes).Refusal);
    }

    [Fact]
    public void A_closed_vote_ends_with_what_lies_in_the_box_and_what_was_on_paper()
    {
        Open(VoteForm.Closed);
        _ = Cast(0, VoteChoice.Yes).Value;
        _ = Cast(1, VoteChoice.Abstain).Value;

        _ = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0), new VoteCount(1, 0, 1), new VoteCount(0, 1, 1)).Value;

        Assert.Equal(new VoteCount(1, 1, 2), TheVote.Result);
        Assert.Equal(VoteOutcome.Undecided, TheVote.Outcome);
        Assert.False(TheVote.WantsCastingVote);
    }

    [Fact]
    public void More_votes_than_voters_are_refused()
    {
        Open(VoteForm.Closed);
        _ = Cast(0, VoteChoice.Yes).Value;

        var result = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0), new VoteCount(1, 0, 0), new VoteCount(2, 2, 0));

        Assert.Equal(new MeetingRefusal.MoreVotesThanVoters(5, 4), result.Refusal);
        Assert.IsType<MeetingRefusal.NegativeCount>(
            Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0), new VoteCount(1, 0, 0), new VoteCount(-1, 1, 0)).Refusal);
        Assert.Null(TheVote.EndedAt);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(0, 2, false)]
    [InlineData(3, 0, true)]
    [InlineData(2, 1, true)]
    [InlineData(0, 3, true)]
    public void A_closed_vote_of_few_who_have_voted_waits_for_more(int given, int onPaper, bool ends)
    {
        Open(VoteForm.Closed);
        for (var i = 0; i < given; i++)
        {
            _ = Cast(i, VoteChoice.Yes).Value;
        }

        var result = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0), new VoteCount(given, 0, 0), new VoteCount(onPaper, 0, 0));

        Assert.Equal(ends ? null : new MeetingRefusal.TooFewBallots(given + onPaper, 3), result.Refusal);
        Assert.Equal(ends, TheVote.EndedAt is not null);
    }

    [Theory]
    [InlineData(1, 2, false, false)]
    [InlineData(2, 1, true, false)]
    [InlineData(2, 1, false, true)]
    [InlineData(3, 0, true, true)]
    [InlineData(1, 3, true, true)]
    public void Who_ends_it_does_not_know_all_ballots_but_one(int given, int onPaper, bool votedOneself, bool ends)
    {
        Open(VoteForm.Closed);
        for (var i = 0; i < given; i++)
        {
            _ = Cast(i, VoteChoice.Yes).Value;
        }

        var ender = Person(votedOneself ? 0 : 3) with { Duties = Duties.Chair };
        var result = Meeting.Voting.EndVote(ender, _vote, null, AMeeting.At(16, 0), new VoteCount(given, 0, 0), new VoteCount(0, onPaper, 0));

        Assert.Equal(ends ? null : new MeetingRefusal.OneSecretBallot(), result.Refusal);
    }

    [Fact]
    public void A_closed_vote_of_two_is_neither_opened_nor_ended()
    {
        void LeaveTo(int count)
        {
            foreach (var line in _meeting.Members.Skip(count))
            {
                _ = Meeting.Proceedings.DeclareConflict(AMeeting.Secretary, _meeting.Matter, line.Id, "").Value;
            }
        }

        LeaveTo(3);
        Open(VoteForm.Closed);
        _ = Cast(0, VoteChoice.Yes).Value;
        _ = Cast(1, VoteChoice.No).Value;
        LeaveTo(2);
        var ended = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0), new VoteCount(1, 1, 0));
        _ = Meeting.Voting.CancelVote(AMeeting.Secretary, _vote, AMeeting.At(16, 0)).Value;
        Refusal? Opened(VoteForm form) => Meeting.Voting.OpenVote(
            AMeeting.Chair, new VoteId(Guid.CreateVersion7()), _meeting.Matter, form, "Bifall", "Avslag", AMeeting.At(16, 1)).Refusal;

        Assert.Equal(new MeetingRefusal.TooFewBallots(2, 3), ended.Refusal);
        Assert.Equal(new MeetingRefusal.TooFewForClosed(2, 3), Opened(VoteForm.Closed));
        Assert.Null(Opened(VoteForm.Open));
    }

    [Fact]
    public void A_closed_vote_whose_box_was_lost_is_not_ended_but_can_be_cancelled()
    {
        Open(VoteForm.Closed);
        _ = Cast(0, VoteChoice.Yes).Value;

        var result = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0));

        Assert.Equal(new MeetingRefusal.VotesLost(1, 0), result.Refusal);
        _ = Meeting.Voting.CancelVote(AMeeting.Secretary, _vote, AMeeting.At(16, 0)).Value;
        Assert.Empty(Meeting.Voting.Votes);
    }

    [Fact]
    public void A_cancelled_vote_takes_no_more_and_leaves_a_trace()
    {
        Open();

        _ = Meeting.Voting.CancelVote(AMeeting.Secretary, _vote, AMeeting.At(16, 0)).Value;
        _ = Meeting.Voting.CancelVote(AMeeting.Secretary, _vote, AMeeting.At(16, 0)).Value;

        Assert.IsType<MeetingRefusal.VoteGone>(Cast(0, VoteChoice.Yes).Refusal);
        Assert.Single(Meeting.Events.OfType<VoteCancelled>());
    }

    [Fact]
    public void When_it_is_equal_the_answer_of_the_one_in_the_chair_decides()
    {
        Open();
        _ = Cast(0, VoteChoice.No).Value;
        _ = Cast(1, VoteChoice.Yes).Value;

        _ = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, _meeting.Members[0].Id, AMeeting.At(16, 0)).Value;

        Assert.Equal((VoteChoice.No, VoteOutcome.No), (TheVote.CastingVote!.Value, TheVote.Outcome));
    }

    [Fact]
    public void A_chair_who_abstained_is_asked_and_nobody_else_answers()
    {
        var chair = _meeting.Members[2].Id;
        Open();
        _ = Cast(0, VoteChoice.No).Value;
        _ = Cast(1, VoteChoice.Yes).Value;
        _ = Cast(2, VoteChoice.Abstain).Value;
        _ = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, chair, AMeeting.At(16, 0)).Value;
        Assert.True(TheVote.WantsCastingVote);

        Assert.Equal(new MeetingRefusal.NotInTheChair("Ledamot 3"), Meeting.Voting.GiveCastingVote(AMeeting.Chair, _vote, chair, VoteChoice.Yes).Refusal);
        Assert.Equal(new NotYourDuty(Meeting.Leaders), Meeting.Voting.GiveCastingVote(AMeeting.Member, _vote, chair, VoteChoice.Yes).Refusal);
        _ = Meeting.Voting.GiveCastingVote(AMeeting.Secretary, _vote, chair, VoteChoice.Yes).Value;
        _ = Meeting.Voting.GiveCastingVote(AMeeting.Secretary, _vote, chair, VoteChoice.Yes).Value;

        Assert.Equal(VoteOutcome.Yes, TheVote.Outcome);
        Assert.IsType<MeetingRefusal.NothingToSettle>(Meeting.Voting.GiveCastingVote(AMeeting.Secretary, _vote, chair, VoteChoice.No).Refusal);
    }

    [Fact]
    public void A_vote_nobody_answered_is_not_for_the_chair_to_settle()
    {
        Open();
        End();

        Assert.Equal((VoteOutcome.Undecided, false), (TheVote.Outcome, TheVote.WantsCastingVote));
        Assert.IsType<MeetingRefusal.NothingToSettle>(
            Meeting.Voting.GiveCastingVote(AMeeting.Secretary, _vote, _meeting.Members[0].Id, VoteChoice.Yes).Refusal);
    }

    [Fact]
    public void While_it_is_open_the_meeting_stays_where_it_is()
    {
        Open();
        var refusal = new MeetingRefusal.VoteIsOn("Farthinder på Storgatan");

        Assert.Equal(refusal, Meeting.TakeUp(AMeeting.Chair, _meeting.Information, AMeeting.At(16, 0)).Refusal);
        Assert.Equal(refusal, Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 0)).Refusal);
        Assert.Equal(refusal, Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(16, 0)).Refusal);
        Assert.Equal(refusal, Meeting.Roll.Serve(AMeeting.Secretary, _meeting.Substitute.Id, serving: true, AMeeting.At(15, 40)).Refusal);
        Assert.Equal(refusal, OpenAnother());
        Assert.Null(Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(16, 0)).Refusal);
    }

    [Fact]
    public void It_is_opened_by_who_leads_in_session_under_the_item_that_is_on()
    {
        Assert.Equal(new NotYourDuty(Meeting.Leaders), OpenAs(AMeeting.Member, _meeting.Matter));
        Assert.Equal(new MeetingRefusal.NotTheCurrentItem("Läget i länet"), OpenAs(AMeeting.Chair, _meeting.Information));
        Assert.Equal(new MeetingRefusal.NothingOnABreak(), OpenAs(AMeeting.Chair, _meeting.Break));
        Assert.Equal(new EmptyText("No"), OpenAs(AMeeting.Chair, _meeting.Matter, "Bifall", " "));
        Assert.Equal(new MeetingRefusal.SameProposals(), OpenAs(AMeeting.Chair, _meeting.Matter, "Bifall", "Bifall "));
        _ = Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 0)).Value;
        Assert.IsType<MeetingRefusal.NothingInAPause>(OpenAs(AMeeting.Chair, _meeting.Matter));
        Assert.IsType<MeetingRefusal.NobodyToVote>(OpenWithout());
    }

    [Fact]
    public void A_decision_asks_for_quorum_without_those_who_have_jäv()
    {
        var half = new CouncilSettings(Quorum: QuorumRule.AtLeast, QuorumNumber: 4);
        _ = Meeting.Proceedings.DeclareConflict(AMeeting.Secretary, _meeting.Matter, _meeting.Members[0].Id, "Ledamot i bolagets styrelse").Value;

        var there = _meeting.Record(new DecisionDraft(DecisionKind.Approved, "Godkänns."), settings: half);
        var elsewhere = _meeting.Record(new DecisionDraft(DecisionKind.Approved, "Godkänns."), item: _meeting.Information, settings: half);

        Assert.Equal(new MeetingRefusal.NotQuorate(3, 4), there.Refusal);
        Assert.Null(elsewhere.Refusal);
    }

    private enum Act
    {
        Votes,
        Leaves,
        Comes,
        HasConflict,
        Serves,
        ServesNoMore,
    }

    private static readonly Gen<(Act Act, int Who, VoteChoice Choice)[]> _votes = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(Act.Votes)), (2, Gen.Const(Act.Leaves)), (2, Gen.Const(Act.Comes)), (2, Gen.Const(Act.HasConflict)),
            (1, Gen.Const(Act.Serves)), (1, Gen.Const(Act.ServesNoMore))),
        Gen.Int[0, 5],
        Gen.Enum<VoteChoice>()).Array[0, 60];

    [Fact]
    public void Never_more_votes_than_voters_whatever_happens_and_one_with_jäv_is_never_counted() =>
        Gen.Select(Gen.Enum<VoteForm>(), _votes).Sample((form, acts) =>
        {
            var party = AMeeting.InSession().WithHere(5);
            var (meeting, item, vote) = (party.Meeting, party.Formality, new VoteId(Guid.CreateVersion7()));
            RollLine[] people = [.. party.Members, party.Substitute];
            var box = new VoteCount();
            _ = meeting.Voting.OpenVote(AMeeting.Chair, vote, item, form, "Bifall", "Avslag", AMeeting.At(15, 40)).Value;
            foreach (var (act, number, choice) in acts)
            {
                var who = people[number % people.Length];
                switch (act)
                {
                    case Act.Votes:
                        var cast = meeting.Voting.CastVote(PersonOf(who), vote, who.Id, choice);
                        box = cast.Refusal is null && form == VoteForm.Closed ? box.With(choice) : box;
                        break;
                    case Act.Leaves: _ = meeting.Roll.MarkLeft(AMeeting.Secretary, who.Id, AMeeting.At(15, 41)); break;
                    case Act.Comes: _ = meeting.Roll.MarkPresent(AMeeting.Secretary, who.Id, remote: false, AMeeting.At(15, 41)); break;
                    case Act.HasConflict: _ = meeting.Proceedings.DeclareConflict(AMeeting.Secretary, item, who.Id, ""); break;
                    default: _ = meeting.Roll.Serve(AMeeting.Secretary, who.Id, serving: act == Act.Serves, AMeeting.At(16, 0)); break;
                }
            }

            var before = meeting.Voting.Votes[0];
            var couldVote = meeting.Seats.VotersOf(item).Select(a => a.Id).Union(before.Voted).ToList();
            var few = form == VoteForm.Closed && box.Total < MeetingVoting.FewestBallots;
            var result = meeting.Voting.EndVote(AMeeting.Chair, vote, null, AMeeting.At(15, 50), box);
            Assert.Equal(few ? new MeetingRefusal.TooFewBallots(box.Total, MeetingVoting.FewestBallots) : null, result.Refusal);

            var ended = meeting.Voting.Votes[0];
            Assert.InRange(ended.Result.Total, 0, Math.Min(5, couldVote.Count));
            Assert.DoesNotContain(meeting.Proceedings.Conflicts, c => ended.HasVoted(c.Who));
        }, iter: 400, print: day => $"{day.Item1}: {string.Join(", ", day.Item2.Select(d => $"{d.Act} {d.Who} {d.Choice}"))}");

    private static Actor PersonOf(RollLine line) => new(line.Member, line.Name, Duties.Member, AMeeting.Day);

    private Actor Person(int member) => PersonOf(_meeting.Members[member]);

    private void Open(VoteForm form = VoteForm.Open) => _ = Meeting.Voting.OpenVote(
        AMeeting.Chair, _vote, _meeting.Matter, form, "Bifall till förslaget", "Avslag på förslaget", AMeeting.At(15, 52)).Value;

    private void End() => _ = Meeting.Voting.EndVote(AMeeting.Secretary, _vote, null, AMeeting.At(16, 0)).Value;

    private Result<Done> Cast(int member, VoteChoice choice) => Meeting.Voting.CastVote(Person(member), _vote, _meeting.Members[member].Id, choice);

    private Refusal? OpenAnother() => OpenAs(AMeeting.Chair, _meeting.Matter);

    private Refusal? OpenAs(Actor by, AgendaItemId item, string yes = "Bifall", string no = "Avslag") => Meeting.Voting.OpenVote(
        by, new VoteId(Guid.CreateVersion7()), item, VoteForm.Open, yes, no, AMeeting.At(16, 0)).Refusal;

    private static Refusal? OpenWithout()
    {
        var empty = AMeeting.InSession();
        return empty.Meeting.Voting.OpenVote(
            AMeeting.Chair, new VoteId(Guid.CreateVersion7()), empty.Formality, VoteForm.Open, "Bifall", "Avslag", AMeeting.At(16, 0)).Refusal;
    }
}
