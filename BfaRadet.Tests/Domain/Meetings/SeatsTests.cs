using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>A seat has one who decides in it: the member, or the substitute who serves for the member.</summary>
public sealed class SeatsTests
{
    private static readonly CouncilSettings _half = new(Quorum: QuorumRule.MoreThanHalf);

    [Fact]
    public void A_substitute_does_not_serve_while_the_member_is_here()
    {
        var roll = ARoll.With(0, 1, 2, 3, 4);

        Assert.Equal(new MeetingRefusal.NoSeatToServe("Kommunpolisen", "Polischefen", "Polischefen"), roll.Serves(roll.Police, 15, 36));
        roll.Leaves(roll.Members[3], 15, 37);
        Assert.Equal(new MeetingRefusal.ForWhom("Kommunpolisen"), roll.Serves(roll.Police, 15, 38));
        Assert.Equal(new MeetingRefusal.SeatIsTaken("Kommunpolisen", "Polischefen", "Polischefen"), roll.Serves(roll.Police, 15, 38, roll.Members[1]));
        Assert.False(roll.On(roll.Police).Serving);
        Assert.Equal(3, roll.Meeting.Seats.QuorumOf(_half, roll.Shared.Formality).Present);
    }

    [Fact]
    public void A_substitute_serves_for_another_member_who_is_away_when_that_is_said()
    {
        var roll = ARoll.With(0, 1, 2, 3, 5);
        roll.Leaves(roll.Members[3], 15, 37);

        Assert.Equal(["Vd:n"], roll.Meeting.Seats.FreeSeats().Select(a => a.Name));
        Assert.Null(roll.Serves(roll.Rescue, 15, 38, roll.Members[3]));

        Assert.Equal("Vd:n", roll.Meeting.Events.OfType<SubstituteServes>().Single().For);
        Assert.Equal(["Ordföranden", "Polischefen", "Räddningschefen", "Insatsledaren"], roll.Voters(roll.Shared.Formality));
        Assert.Empty(roll.Meeting.Seats.FreeSeats());
        Assert.Equal(new MeetingRefusal.ServesAlready("Insatsledaren", "Vd:n"), roll.Serves(roll.Rescue, 15, 39, roll.Members[2]));
        Assert.Null(roll.Serves(roll.Rescue, 15, 39));
    }

    [Fact]
    public void A_seat_that_a_substitute_is_in_is_taken()
    {
        var roll = ARoll.With(0, 2, 4, 6);
        Assert.Null(roll.Serves(roll.Reserve, 15, 36, roll.Members[1]));

        Assert.Equal(new MeetingRefusal.SeatIsTaken("Kommunpolisen", "Polischefen", "Reserven"), roll.Serves(roll.Police, 15, 37, roll.Members[1]));
        Assert.Equal(new MeetingRefusal.ForWhom("Kommunpolisen"), roll.Serves(roll.Police, 15, 37));
        Assert.Null(roll.Serves(roll.Police, 15, 37, roll.Members[3]));
    }

    [Fact]
    public void The_member_who_comes_takes_the_seat_and_the_substitute_serves_no_more()
    {
        var roll = ARoll.With(0, 2, 4);
        Assert.Null(roll.Serves(roll.Police, 15, 36));
        roll.TakeUp(roll.Shared.Information, 15, 45);

        roll.Comes(roll.Members[1], 15, 50);

        Assert.Equal([new Stay(null, null, AMeeting.At(15, 50), roll.Shared.Formality, roll.Members[1].Id)], roll.On(roll.Police).Services);
        Assert.Equal(["Ordföranden", "Polischefen", "Räddningschefen"], roll.Voters(roll.Shared.Information));
        Assert.Equal(3, roll.Meeting.Seats.QuorumOf(_half, roll.Shared.Information).Present);
        Assert.Equal(["Ordföranden", "Räddningschefen", "Kommunpolisen"], roll.Deciders(roll.Shared.Formality));
        Assert.False(roll.Meeting.Events.OfType<SubstituteServes>().Last().Serving);
    }

    [Fact]
    public void A_substitute_who_has_decided_in_an_item_is_in_the_seat_until_the_next()
    {
        var roll = ARoll.With(0, 2, 4);
        Assert.Null(roll.Serves(roll.Police, 15, 36));
        _ = roll.Shared.Record(new DecisionDraft(DecisionKind.Noted, "Noteras."), item: roll.Shared.Formality, at: AMeeting.At(15, 38)).Value;

        roll.Comes(roll.Members[1], 15, 40);
        _ = roll.Shared.Record(new DecisionDraft(DecisionKind.Noted, "Noteras igen."), item: roll.Shared.Formality, at: AMeeting.At(15, 42)).Value;

        Assert.Equal(["Ordföranden", "Räddningschefen", "Kommunpolisen"], roll.Deciders(roll.Shared.Formality));
        Assert.Equal(
            new MeetingRefusal.SeatIsHeld("Polischefen", "Kommunpolisen"),
            roll.Meeting.Proceedings.MakeMotion(AMeeting.Chair, new MotionId(Guid.NewGuid()), roll.Shared.Formality, roll.Members[1].Id, "Bifall").Refusal);
        Assert.Equal(new MeetingRefusal.SeatIsHeld("Polischefen", "Kommunpolisen"), roll.Meeting.Proceedings.MayNotDissent(roll.Shared.Formality, roll.On(roll.Members[1])));
        roll.TakeUp(roll.Shared.Information, 15, 45);
        Assert.Equal(["Ordföranden", "Polischefen", "Räddningschefen"], roll.Voters(roll.Shared.Information));
        Assert.Equal([new Stay(null, null, AMeeting.At(15, 45), roll.Shared.Formality, roll.Members[1].Id)], roll.On(roll.Police).Services);
    }

    [Fact]
    public void A_member_who_comes_in_a_vote_decides_from_the_next_item()
    {
        var roll = ARoll.With(0, 2, 4);
        roll.TakeUp(roll.Shared.Matter, 15, 45);
        Assert.Null(roll.Serves(roll.Police, 15, 46));
        var vote = new VoteId(Guid.CreateVersion7());
        _ = roll.Meeting.Voting.OpenVote(AMeeting.Chair, vote, roll.Shared.Matter, VoteForm.Open, "Bifall", "Avslag", AMeeting.At(15, 47)).Value;
        _ = roll.Meeting.Voting.CastVote(AMeeting.Secretary, vote, roll.Police.Id, VoteChoice.Yes).Value;

        roll.Comes(roll.Members[1], 15, 48);

        Assert.Equal(
            new MeetingRefusal.SeatIsHeld("Polischefen", "Kommunpolisen"),
            roll.Meeting.Voting.CastVote(AMeeting.Secretary, vote, roll.Members[1].Id, VoteChoice.Yes).Refusal);
        _ = roll.Meeting.Voting.EndVote(AMeeting.Secretary, vote, null, AMeeting.At(15, 49)).Value;
        Assert.Equal("Kommunpolisen", Assert.Single(roll.Meeting.Voting.Votes[0].Ballots).Name);
        Assert.Equal(["Ordföranden", "Räddningschefen", "Kommunpolisen"], roll.Deciders(roll.Shared.Matter));
        Assert.Empty(roll.Meeting.Contradictions.ActsWhileAway());
    }

    [Fact]
    public void Who_serves_for_one_with_jäv_does_so_in_that_item_alone()
    {
        var roll = ARoll.With(0, 1, 2, 3, 4);
        roll.TakeUp(roll.Shared.Matter, 15, 45);
        _ = roll.Meeting.Proceedings.DeclareConflict(AMeeting.Secretary, roll.Shared.Matter, roll.Members[1].Id, "").Value;

        Assert.Null(roll.Serves(roll.Police, 15, 46));
        Assert.Equal(["Ordföranden", "Räddningschefen", "Vd:n", "Kommunpolisen"], roll.Voters(roll.Shared.Matter));
        roll.TakeUp(roll.Shared.Information, 15, 50);

        Assert.Equal(["Ordföranden", "Polischefen", "Räddningschefen", "Vd:n"], roll.Voters(roll.Shared.Information));
        Assert.False(roll.On(roll.Police).Serving);
        Assert.Contains("Kommunpolisen", roll.Deciders(roll.Shared.Matter));
        Assert.Equal(
            new MeetingRefusal.SeatHeldTwice("Farthinder på Storgatan", "Polischefen", "Kommunpolisen", "Polischefen"),
            roll.Meeting.Proceedings.TakeBackConflict(AMeeting.Secretary, roll.Shared.Matter, roll.Members[1].Id, AMeeting.At(15, 51)).Refusal);
    }

    [Fact]
    public void Jäv_taken_back_before_anything_is_settled_ends_the_service()
    {
        var roll = ARoll.With(0, 1, 2, 3, 4);
        roll.TakeUp(roll.Shared.Matter, 15, 45);
        _ = roll.Meeting.Proceedings.DeclareConflict(AMeeting.Secretary, roll.Shared.Matter, roll.Members[1].Id, "").Value;
        Assert.Null(roll.Serves(roll.Police, 15, 46));

        _ = roll.Meeting.Proceedings.TakeBackConflict(AMeeting.Secretary, roll.Shared.Matter, roll.Members[1].Id, AMeeting.At(15, 47)).Value;

        Assert.Empty(roll.On(roll.Police).Services);
        Assert.Contains("Polischefen", roll.Voters(roll.Shared.Matter));
    }

    [Fact]
    public void Times_by_which_two_are_in_one_seat_are_refused_and_change_nothing()
    {
        var roll = ARoll.With(0, 2, 4);
        Assert.Null(roll.Serves(roll.Police, 15, 36));
        roll.TakeUp(roll.Shared.Information, 15, 45);
        roll.Comes(roll.Members[1], 15, 50);
        roll.TakeUp(roll.Shared.Matter, 16, 0);
        _ = roll.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;
        var (member, served) = (roll.On(roll.Members[1]).Stays, roll.On(roll.Police).Services);
        const string first = "Godkännande av föredragningslistan";

        var stays = roll.Meeting.Roll.CorrectStays(AMeeting.Secretary, roll.Members[1].Id, [Stay.Whole]).Refusal;
        var services = roll.Meeting.Roll.CorrectServices(AMeeting.Secretary, roll.Police.Id, [Stay.Whole]).Refusal;

        Assert.Equal(new MeetingRefusal.SeatHeldTwice(first, "Polischefen", "Kommunpolisen", "Polischefen"), stays);
        Assert.Equal(new MeetingRefusal.SeatHeldTwice("Läget i länet", "Polischefen", "Kommunpolisen", "Polischefen"), services);
        Assert.Equal((member, served), (roll.On(roll.Members[1]).Stays, roll.On(roll.Police).Services));
        Assert.Null(roll.Meeting.Roll.CorrectServices(AMeeting.Secretary, roll.Police.Id, []).Refusal);
        Assert.Null(roll.Meeting.Roll.CorrectStays(AMeeting.Secretary, roll.Members[1].Id, [Stay.Whole]).Refusal);
    }

    [Fact]
    public void For_whom_a_substitute_served_is_put_right_and_leaves_a_trace()
    {
        var roll = ARoll.With(0, 2, 5);
        Assert.Null(roll.Serves(roll.Rescue, 15, 36, roll.Members[1]));
        roll.TakeUp(roll.Shared.Information, 15, 45);
        _ = roll.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        _ = roll.Meeting.Roll.CorrectServices(AMeeting.Secretary, roll.Rescue.Id, [Stay.Whole with { For = roll.Members[3].Id }]).Value;

        Assert.Equal(roll.Members[3].Id, roll.On(roll.Rescue).Services.Single().For);
        Assert.Equal(["Vd:n"], roll.Meeting.Events.OfType<ServiceCorrected>().Single().For);
    }

    [Fact]
    public void Service_from_before_it_was_kept_for_whom_is_for_the_own_seat()
    {
        var roll = ARoll.With(0, 2, 4);
        var before = JsonSerializer.Deserialize<ValueList<Stay>>("""[{"from":null,"fromItem":null,"to":null,"toItem":null,"isOpen":true}]""", Json.Options);

        _ = roll.Meeting.Roll.CorrectServices(AMeeting.Secretary, roll.Police.Id, before).Value;

        Assert.Equal("Polischefen", roll.Meeting.Seats.SeatOf(roll.On(roll.Police), before[0])?.Name);
        Assert.Equal(roll.Members[1].Id, roll.On(roll.Police).Services[0].For);
        var corrected = roll.Meeting.Events.Count;
        Assert.Null(roll.Meeting.Roll.CorrectServices(AMeeting.Secretary, roll.Police.Id, before).Refusal);
        Assert.Equal(corrected, roll.Meeting.Events.Count);
    }

    [Fact]
    public void Lists_offer_those_who_can_be_named()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        var (all, item) = (meeting.Meeting, meeting.Formality);
        _ = all.Roll.MarkPresent(AMeeting.Secretary, meeting.Official.Id, remote: false, AMeeting.At(15, 35)).Value;
        _ = all.Roll.MarkPresent(AMeeting.Secretary, meeting.Substitute.Id, remote: false, AMeeting.At(15, 35)).Value;
        var guest = new RollLine(new AttendanceId(Guid.CreateVersion7()), null, "Gästen", "", "Länsstyrelsen", AttendanceRole.CoOpted);
        _ = all.Roll.CoOpt(AMeeting.Secretary, guest, remote: false, AMeeting.At(15, 36)).Value;
        _ = all.Roll.MarkLeft(AMeeting.Secretary, meeting.Members[2].Id, AMeeting.At(15, 37)).Value;
        _ = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Noteras."), item: item, at: AMeeting.At(15, 40)).Value;

        Assert.Equal(["Ledamot 1", "Ledamot 2"], Names(all.Seats.VotersOf(item)));
        Assert.Equal(["Ledamot 1", "Ledamot 2", "Ersättaren", "Sekreteraren", "Gästen"], Names(all.Proceedings.AbleToDeclareConflict(item)));
        Assert.Equal(["Ledamot 1", "Ledamot 2"], Names(all.Proceedings.AbleToDissent(item)));
        Assert.Equal(["Ledamot 1", "Ledamot 2", "Ersättaren"], Names(all.Proceedings.AbleToMakeNote(item)));
        Assert.Equal(
            new MeetingRefusal.DoesNotDecide("Gästen"),
            all.Proceedings.MakeMotion(AMeeting.Secretary, new MotionId(Guid.NewGuid()), item, guest.Id, "Bifall").Refusal);
        Assert.IsType<MeetingRefusal.DoesNotDecide>(all.Proceedings.MakeMotion(AMeeting.Secretary, new MotionId(Guid.NewGuid()), item, meeting.Official.Id, "Bifall").Refusal);

        static IEnumerable<string> Names(IEnumerable<Attendance> lines) => lines.Select(a => a.Name);
    }
}
