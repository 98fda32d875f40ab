using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>
/// An answer that is lost on the way is asked for again under the same id: the same is done once. Something else under
/// that id is refused, never answered as if it were what stands.
/// </summary>
public class SentTwiceTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(5);

    private Meeting Meeting => _meeting.Meeting;

    [Fact]
    public void A_motion()
    {
        var (id, text) = (new MotionId(Guid.CreateVersion7()), "Bifall");
        Refusal? Make(string words, int who = 0) =>
            Meeting.Proceedings.MakeMotion(AMeeting.Secretary, id, _meeting.Matter, _meeting.Members[who].Id, words).Refusal;

        Assert.Null(Make(text));
        Assert.Null(Make($" {text} "));
        Assert.Equal(new AlreadyEntered(text), Make("Avslag"));
        Assert.Equal(new AlreadyEntered(text), Make(text, who: 1));
        Assert.Equal(text, Assert.Single(Meeting.Proceedings.Motions).Text);

        _ = Meeting.Proceedings.WithdrawMotion(AMeeting.Secretary, id).Value;
        Assert.Equal(new AlreadyEntered(""), Make(text));
    }

    [Fact]
    public void A_vote()
    {
        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(15, 50)).Value;
        var id = new VoteId(Guid.CreateVersion7());
        Refusal? Open(VoteForm form, string no) =>
            Meeting.Voting.OpenVote(AMeeting.Chair, id, _meeting.Matter, form, "Bifall", no, AMeeting.At(15, 51)).Refusal;

        Assert.Null(Open(VoteForm.Open, "Avslag"));
        Assert.Null(Open(VoteForm.Open, "Avslag"));
        Assert.Equal(new AlreadyEntered("Bifall – Avslag"), Open(VoteForm.Open, "Återremiss"));
        Assert.Equal(new AlreadyEntered("Bifall – Avslag"), Open(VoteForm.Closed, "Avslag"));
    }

    [Fact]
    public void A_vote_that_was_cancelled_is_not_opened_by_a_late_first_send()
    {
        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(15, 50)).Value;
        var id = new VoteId(Guid.CreateVersion7());
        Refusal? Open() => Meeting.Voting.OpenVote(AMeeting.Chair, id, _meeting.Matter, VoteForm.Open, "Bifall", "Avslag", AMeeting.At(15, 51)).Refusal;
        Assert.Null(Open());
        _ = Meeting.Voting.CancelVote(AMeeting.Chair, id, AMeeting.At(16, 0)).Value;

        Assert.Equal(new AlreadyEntered(""), Open());
        Assert.Empty(Meeting.Voting.Votes);
    }

    [Fact]
    public void A_note_that_was_taken_away_does_not_come_back()
    {
        var note = new StatementId(Guid.CreateVersion7());
        Refusal? Say() => Meeting.Proceedings.MakeStatement(
            AMeeting.Secretary, note, _meeting.Matter, StatementKind.Note, _meeting.Members[0].Id, "Frågan återkommer.").Refusal;
        Assert.Null(Say());
        _ = Meeting.Proceedings.WithdrawStatement(AMeeting.Secretary, note).Value;

        Assert.Equal(new AlreadyEntered(""), Say());
        Assert.Empty(Meeting.Proceedings.Statements);
    }

    [Fact]
    public void The_end_of_a_closed_vote_with_votes_on_paper()
    {
        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(15, 50)).Value;
        var id = new VoteId(Guid.CreateVersion7());
        _ = Meeting.Voting.OpenVote(AMeeting.Chair, id, _meeting.Matter, VoteForm.Closed, "Bifall", "Avslag", AMeeting.At(15, 51)).Value;
        Refusal? End(VoteCount entered) => Meeting.Voting.EndVote(AMeeting.Chair, id, null, AMeeting.At(15, 55), entered: entered).Refusal;

        Assert.Null(End(new VoteCount(2, 1, 0)));
        Assert.Null(End(new VoteCount(2, 1, 0)));
        Assert.Null(End(default));
        Assert.IsType<MeetingRefusal.VoteHasEnded>(End(new VoteCount(3, 2, 0)));
        Assert.Equal(new VoteCount(2, 1, 0), Assert.Single(Meeting.Voting.Votes).Count);
    }

    [Fact]
    public void A_statement()
    {
        var id = new StatementId(Guid.CreateVersion7());
        Refusal? Make(string words) =>
            Meeting.Proceedings.MakeStatement(AMeeting.Secretary, id, _meeting.Matter, StatementKind.Note, _meeting.Members[0].Id, words).Refusal;

        Assert.Null(Make("Det ena."));
        Assert.Null(Make("Det ena."));
        Assert.Equal(new AlreadyEntered("Det ena."), Make("Det andra."));
    }

    [Fact]
    public void A_guest()
    {
        var guest = new RollLine(new AttendanceId(Guid.CreateVersion7()), null, "Gästen", "Kurator", "Skolan", AttendanceRole.CoOpted);
        Refusal? CoOpt(RollLine line) => Meeting.Roll.CoOpt(AMeeting.Secretary, line, remote: false, AMeeting.At(16, 0)).Refusal;

        Assert.Null(CoOpt(guest));
        Assert.Null(CoOpt(guest));
        Assert.Equal(new AlreadyEntered("Gästen"), CoOpt(guest with { Name = "En annan" }));
    }

    [Fact]
    public void An_item()
    {
        var id = new AgendaItemId(Guid.CreateVersion7());
        Refusal? Add(string title) => Meeting.Agenda.AddItem(AMeeting.Secretary, id, new AgendaItemText(AgendaItemKind.AnyOtherBusiness, title)).Refusal;

        Assert.Null(Add("Övrigt"));
        Assert.Null(Add("Övrigt"));
        Assert.Equal(new AlreadyEntered("Övrigt"), Add("Något annat"));
    }
}
