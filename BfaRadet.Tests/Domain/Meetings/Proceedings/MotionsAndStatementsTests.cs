using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Proceedings;

public sealed class MotionsAndStatementsTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(4);

    public MotionsAndStatementsTests() => _ = _meeting.Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(15, 50)).Value;

    private Meeting Meeting => _meeting.Meeting;

    [Fact]
    public void A_motion_is_ones_own_or_entered_by_who_leads()
    {
        var id = new MotionId(Guid.CreateVersion7());
        _ = Meeting.Proceedings.MakeMotion(Person(0), id, _meeting.Matter, Line(0), " Bifall ").Value;
        _ = Meeting.Proceedings.MakeMotion(Person(0), id, _meeting.Matter, Line(0), "Bifall").Value;
        _ = Meeting.Proceedings.MakeMotion(AMeeting.Secretary, new(Guid.CreateVersion7()), _meeting.Matter, Line(1), "Avslag").Value;

        Assert.Equal(["Bifall", "Avslag"], Meeting.Proceedings.Motions.Select(m => m.Text));
        Assert.Equal(
            new NotYourDuty(Meeting.Leaders),
            Meeting.Proceedings.MakeMotion(Person(0), new(Guid.CreateVersion7()), _meeting.Matter, Line(1), "Avslag").Refusal);
    }

    [Fact]
    public void A_motion_is_refused_of_one_who_is_away_or_has_jäv_on_a_break_and_when_it_is_empty()
    {
        _ = Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, Line(0), "").Value;

        Assert.Equal(new MeetingRefusal.IsInConflict("Ledamot 1"), Motion(0, "Bifall"));
        Assert.Equal(new MeetingRefusal.NotHere("Ledamot 5"), Motion(4, "Bifall"));
        Assert.Equal(new EmptyText("Text"), Motion(1, " "));
        Assert.Equal(new MeetingRefusal.NothingOnABreak(), Motion(1, "Bifall", _meeting.Break));
    }

    [Fact]
    public void Two_who_change_the_same_motion_are_told_and_a_withdrawn_one_is_changed_no_more()
    {
        var id = new MotionId(Guid.CreateVersion7());
        _ = Meeting.Proceedings.MakeMotion(Person(0), id, _meeting.Matter, Line(0), "Bifall").Value;
        _ = Meeting.Proceedings.ChangeMotion(Person(0), id, "Bifall", "Bifall med tillägg").Value;

        Assert.IsType<EditClash>(Meeting.Proceedings.ChangeMotion(AMeeting.Secretary, id, "Bifall", "Avslag").Refusal);
        _ = Meeting.Proceedings.WithdrawMotion(Person(0), id).Value;
        Assert.IsType<MeetingRefusal.MotionGone>(Meeting.Proceedings.ChangeMotion(Person(0), id, "Bifall med tillägg", "Avslag").Refusal);
        Assert.True(Meeting.Proceedings.Motions[0].Withdrawn);
    }

    [Fact]
    public void A_motion_that_was_voted_on_stands_as_it_was_for_everybody()
    {
        var motion = Moved(0, "Belys hela gångvägen.");
        var vote = Voted(MotionQuote.Of("Ledamot 1", "Belys hela gångvägen."), "Avslag", ended: false);
        Result<Done> Change(Actor by, string to) => Meeting.Proceedings.ChangeMotion(by, motion, Meeting.Proceedings.Motions[0].Text, to);

        Assert.Equal(new MeetingRefusal.MotionWasHandled("Ledamot 1"), Change(Person(0), "Belys halva.").Refusal);
        Assert.Equal(new MeetingRefusal.MotionWasHandled("Ledamot 1"), Meeting.Proceedings.WithdrawMotion(Person(0), motion).Refusal);
        Assert.Equal(new MeetingRefusal.MotionWasVotedOn("Ledamot 1"), Change(AMeeting.Secretary, "Belys hela gång- och cykelvägen.").Refusal);
        _ = Meeting.Voting.EndVote(AMeeting.Chair, vote, null, AMeeting.At(15, 53)).Value;

        Assert.Equal(new MeetingRefusal.MotionWasHandled("Ledamot 1"), Change(Person(0), "Belys halva.").Refusal);
        Assert.Equal(new MeetingRefusal.MotionWasVotedOn("Ledamot 1"), Meeting.Proceedings.WithdrawMotion(AMeeting.Secretary, motion).Refusal);
        Assert.Equal(new MeetingRefusal.MotionWasVotedOn("Ledamot 1"), Change(AMeeting.Chair, "Belys ingenting.").Refusal);

        Assert.Equal("Belys hela gångvägen.", Meeting.Proceedings.Motions[0].Text);
        Assert.Equal("Bifall till Ledamot 1s yrkande: ”Belys hela gångvägen”", Meeting.Voting.Votes[0].Yes);
        Assert.Empty(Meeting.Contradictions.VotesOnOtherWords());
    }

    [Fact]
    public void A_motion_stands_for_its_mover_when_the_item_is_decided_also_for_one_who_leads()
    {
        var vice = Person(1) with { Duties = Duties.ViceChair | Duties.Member };
        var (own, other) = (Moved(1, "Bifall"), Moved(0, "Avslag"));
        var decision = _meeting.Record(new DecisionDraft(DecisionKind.Approved, "Godkänns.")).Value;

        Assert.IsType<MeetingRefusal.MotionWasHandled>(Meeting.Proceedings.WithdrawMotion(Person(0), other).Refusal);
        Assert.IsType<MeetingRefusal.MotionWasHandled>(Meeting.Proceedings.WithdrawMotion(vice, own).Refusal);
        Assert.IsType<MeetingRefusal.ItemIsSettled>(Motion(2, "Återremiss"));
        _ = Meeting.Proceedings.WithdrawMotion(vice, other).Value;
        _ = Meeting.Agenda.WithdrawDecision(AMeeting.Secretary, decision).Value;

        _ = Meeting.Proceedings.WithdrawMotion(Person(1), own).Value;
        Assert.Null(Motion(2, "Återremiss"));
    }

    [Fact]
    public void After_a_vote_more_is_moved_while_the_item_is_on()
    {
        _ = Voted("Ärendet återremitteras", "Ärendet avgörs i dag");

        Assert.Null(Motion(2, "Belys hela vägen."));
        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Information, AMeeting.At(16, 20)).Value;
        Assert.IsType<MeetingRefusal.ItemIsSettled>(Motion(1, "Belys ingenting."));
    }

    [Fact]
    public void Jäv_is_neither_declared_nor_taken_back_by_oneself_when_the_item_is_decided()
    {
        _ = Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, Line(0), "").Value;
        _ = _meeting.Record(new DecisionDraft(DecisionKind.Approved, "Godkänns.")).Value;

        Assert.IsType<MeetingRefusal.ItemIsSettled>(Meeting.Proceedings.TakeBackConflict(Person(0), _meeting.Matter, Line(0), AMeeting.At(16, 5)).Refusal);
        Assert.IsType<MeetingRefusal.ItemIsSettled>(Meeting.Proceedings.DeclareConflict(Person(1), _meeting.Matter, Line(1), "").Refusal);
        _ = Meeting.Proceedings.TakeBackConflict(AMeeting.Secretary, _meeting.Matter, Line(0), AMeeting.At(16, 5)).Value;
    }

    [Fact]
    public void How_the_proposals_were_put_is_written_by_who_leads_and_taken_away_when_empty()
    {
        _ = Meeting.Proceedings.PutPropositions(AMeeting.Chair, _meeting.Matter, "", "Ordföranden ställer bifall mot avslag.").Value;
        Assert.Equal(new NotYourDuty(Meeting.Leaders), Meeting.Proceedings.PutPropositions(Person(0), _meeting.Matter, "", "X").Refusal);
        Assert.Single(Meeting.Proceedings.PropositionOrders);

        _ = Meeting.Proceedings.PutPropositions(AMeeting.Chair, _meeting.Matter, "Ordföranden ställer bifall mot avslag.", "").Value;

        Assert.Empty(Meeting.Proceedings.PropositionOrders);
    }

    [Fact]
    public void A_dissent_wants_a_decision_and_one_who_took_part_in_it()
    {
        Assert.Equal(new MeetingRefusal.NothingDecided("Farthinder på Storgatan"), Dissent(0));
        _ = _meeting.Record(new DecisionDraft(DecisionKind.Approved, "Godkänns.")).Value;
        _ = Meeting.Proceedings.DeclareConflict(AMeeting.Chair, _meeting.Matter, Line(1), "").Value;

        Assert.Null(Dissent(0));
        Assert.Equal(new MeetingRefusal.HasDissented("Ledamot 1"), Dissent(0));
        Assert.Equal(new MeetingRefusal.IsInConflict("Ledamot 2"), Dissent(1));
        Assert.Equal(new MeetingRefusal.WasNotHereFor("Ledamot 5", "Farthinder på Storgatan"), Dissent(4));
        Assert.Equal(
            new MeetingRefusal.DoesNotDecide("Sekreteraren"),
            Meeting.Proceedings.MakeStatement(AMeeting.Secretary, new(Guid.CreateVersion7()), _meeting.Matter, StatementKind.Dissent, _meeting.Official.Id, "").Refusal);
    }

    [Fact]
    public void One_who_has_left_may_reserve_against_what_was_decided_before()
    {
        _ = _meeting.Record(new DecisionDraft(DecisionKind.Approved, "Godkänns.")).Value;
        _ = Meeting.Roll.MarkLeft(AMeeting.Secretary, Line(0), AMeeting.At(16, 10)).Value;
        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Information, AMeeting.At(16, 20)).Value;
        _ = _meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas."), item: _meeting.Information, at: AMeeting.At(16, 25)).Value;

        Assert.Null(Dissent(0));
        Assert.IsType<MeetingRefusal.WasNotHereFor>(Dissent(0, _meeting.Information));
    }

    [Fact]
    public void A_note_is_by_anyone_on_the_roll_and_says_something()
    {
        Assert.Equal(new EmptyText("Text"), Note(0, ""));
        Assert.Null(Note(0, "Vi vill se siffrorna."));
        Assert.Single(Meeting.Proceedings.Statements);
    }

    [Fact]
    public void After_the_meeting_is_closed_nothing_is_added_changed_or_taken_back()
    {
        _ = Note(0, "Vi vill se siffrorna.");
        var id = Meeting.Proceedings.Statements[0].Id;
        _ = Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        Assert.IsType<MeetingRefusal.IsClosed>(Note(1, "För sent"));
        Assert.IsType<MeetingRefusal.IsClosed>(Meeting.Proceedings.ChangeStatement(Person(0), id, "Vi vill se siffrorna.", "Annat").Refusal);
        Assert.IsType<MeetingRefusal.IsClosed>(Meeting.Proceedings.WithdrawStatement(Person(0), id).Refusal);
        Assert.IsType<MeetingRefusal.IsClosed>(Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, Line(0), "").Refusal);
        Assert.IsType<MeetingRefusal.IsClosed>(Motion(0, "Bifall"));
    }

    [Fact]
    public void Jäv_is_declared_by_oneself_or_who_leads_and_taken_back()
    {
        Assert.Equal(new NotYourDuty(Meeting.Leaders), Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, Line(1), "").Refusal);
        _ = Meeting.Proceedings.DeclareConflict(Person(1), _meeting.Matter, Line(1), "Äger fastigheten").Value;
        _ = Meeting.Proceedings.DeclareConflict(Person(1), _meeting.Matter, Line(1), "Äger fastigheten").Value;
        Assert.Equal(3, Meeting.Seats.QuorumOf(AMeeting.NoQuorum, _meeting.Matter).Present);
        Assert.Equal(4, Meeting.Seats.QuorumOf(AMeeting.NoQuorum, _meeting.Information).Present);

        _ = Meeting.Proceedings.TakeBackConflict(AMeeting.Secretary, _meeting.Matter, Line(1), AMeeting.At(16, 0)).Value;

        Assert.Empty(Meeting.Proceedings.Conflicts);
        Assert.Single(Meeting.Events.OfType<ConflictDeclared>());
    }

    [Fact]
    public void One_who_voted_in_an_ended_vote_cannot_have_jäv_in_it()
    {
        var vote = new VoteId(Guid.CreateVersion7());
        _ = Meeting.Voting.OpenVote(AMeeting.Chair, vote, _meeting.Matter, VoteForm.Open, "Bifall", "Avslag", AMeeting.At(15, 51)).Value;
        _ = Meeting.Voting.CastVote(Person(0), vote, Line(0), VoteChoice.Yes).Value;
        _ = Meeting.Voting.EndVote(AMeeting.Chair, vote, null, AMeeting.At(15, 53)).Value;

        Assert.Equal(new MeetingRefusal.TookPart("Ledamot 1"), Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, Line(0), "").Refusal);
    }

    [Fact]
    public void A_substitute_may_serve_for_one_with_jäv()
    {
        _ = Meeting.Roll.MarkPresent(AMeeting.Secretary, Line(4), remote: false, AMeeting.At(15, 51)).Value;
        _ = Meeting.Roll.MarkPresent(AMeeting.Secretary, _meeting.Substitute.Id, remote: false, AMeeting.At(15, 51)).Value;
        Assert.IsType<MeetingRefusal.NoSeatToServe>(Meeting.Roll.Serve(AMeeting.Secretary, _meeting.Substitute.Id, serving: true, AMeeting.At(16, 0)).Refusal);

        _ = Meeting.Proceedings.DeclareConflict(Person(0), _meeting.Matter, Line(0), "").Value;

        Assert.Null(Meeting.Roll.Serve(AMeeting.Secretary, _meeting.Substitute.Id, serving: true, AMeeting.At(16, 0)).Refusal);
        Assert.Equal(5, Meeting.Seats.VotersOf(_meeting.Matter).Count());
    }

    [Fact]
    public void An_adjuster_is_missed_where_more_than_two_who_decide_have_been_here()
    {
        var few = AMeeting.InSession().WithHere(2);

        Assert.Equal([new ClosingGap.WithoutAdjuster()], ClosingGap.OfAdjusters(Meeting.Roll.Lines, []));
        Assert.Empty(ClosingGap.OfAdjusters(few.Meeting.Roll.Lines, []));
        Assert.Empty(ClosingGap.OfAdjusters(Meeting.Roll.Lines, [Line(0)]));
    }

    private Actor Person(int member) => new(_meeting.Members[member].Member, _meeting.Members[member].Name, Duties.Member, AMeeting.Day);

    private AttendanceId Line(int member) => _meeting.Members[member].Id;

    private Refusal? Motion(int member, string text, AgendaItemId? item = null) =>
        Meeting.Proceedings.MakeMotion(Person(member), new(Guid.CreateVersion7()), item ?? _meeting.Matter, Line(member), text).Refusal;

    private MotionId Moved(int member, string text)
    {
        var id = new MotionId(Guid.CreateVersion7());
        _ = Meeting.Proceedings.MakeMotion(Person(member), id, _meeting.Matter, Line(member), text).Value;
        return id;
    }

    private VoteId Voted(string yes, string no, bool ended = true)
    {
        var vote = new VoteId(Guid.CreateVersion7());
        _ = Meeting.Voting.OpenVote(AMeeting.Chair, vote, _meeting.Matter, VoteForm.Open, yes, no, AMeeting.At(15, 51)).Value;
        _ = Meeting.Voting.CastVote(Person(2), vote, Line(2), VoteChoice.Yes).Value;
        if (ended)
        {
            _ = Meeting.Voting.EndVote(AMeeting.Chair, vote, null, AMeeting.At(15, 53)).Value;
        }

        return vote;
    }

    private Refusal? Dissent(int member, AgendaItemId? item = null) => Meeting.Proceedings.MakeStatement(
        Person(member), new(Guid.CreateVersion7()), item ?? _meeting.Matter, StatementKind.Dissent, Line(member), "").Refusal;

    private Refusal? Note(int member, string text) => Meeting.Proceedings.MakeStatement(
        Person(member), new(Guid.CreateVersion7()), _meeting.Matter, StatementKind.Note, Line(member), text).Refusal;
}
