using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Proceedings;

public sealed class RankingTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(4);
    private readonly RankingId _id = new(Guid.CreateVersion7());
    private readonly RankingOption _traffic = Option("Trygg trafik"), _school = Option("Skolan"), _drugs = Option("Narkotika");

    public RankingTests() => _ = _meeting.Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(15, 50)).Value;

    private MeetingVoting Voting => _meeting.Meeting.Voting;

    private Ranking TheRanking => Voting.Rankings.Single(r => r.Id == _id);

    [Fact]
    public void The_places_are_summed_and_the_lowest_sum_is_first()
    {
        Open();

        _ = Rank(0, _school, _traffic, _drugs).Value;
        _ = Rank(1, _traffic, _school, _drugs).Value;
        _ = Rank(2, _traffic, _drugs, _school).Value;
        _ = Voting.CloseRanking(AMeeting.Secretary, _id, AMeeting.At(16, 0)).Value;

        Assert.Equal(
            [("Trygg trafik", 4, 1, 1, 2), ("Skolan", 6, 2, 1, 3), ("Narkotika", 8, 3, 2, 3)],
            Standing().Select(o => (o.Option.Name, o.Sum, o.Place, o.Best, o.Worst)));
        Assert.Equal((3, 4), (TheRanking.Answers.Count, TheRanking.Entitled));
        Assert.Equal(["Trygg trafik", "Skolan", "Narkotika"], _meeting.Meeting.Events.OfType<RankingClosed>().Single().Names);
    }

    [Fact]
    public void Those_with_the_same_sum_share_a_place()
    {
        Open();

        _ = Rank(0, _traffic, _school, _drugs).Value;
        _ = Rank(1, _school, _traffic, _drugs).Value;

        Assert.Equal([(1, true), (1, true), (3, false)], Standing().Select(o => (o.Place, o.IsTied)));
    }

    [Fact]
    public void An_order_may_be_changed_until_it_is_closed_and_not_after()
    {
        Open();
        _ = Rank(0, _traffic, _school, _drugs).Value;
        _ = Rank(0, _traffic, _school, _drugs).Value;
        _ = Rank(0, _drugs, _school, _traffic).Value;
        _ = Voting.CloseRanking(AMeeting.Chair, _id, AMeeting.At(16, 0)).Value;

        Assert.Equal([false, true], _meeting.Meeting.Events.OfType<RankingAnswered>().Select(e => e.Changed));
        Assert.IsType<MeetingRefusal.RankingHasClosed>(Rank(0, _traffic, _school, _drugs).Refusal);
        Assert.Equal("Narkotika", Standing()[0].Option.Name);
    }

    [Fact]
    public void Two_who_close_it_close_it_once()
    {
        Open();
        _ = Rank(0, _traffic, _school, _drugs).Value;

        _ = Voting.CloseRanking(AMeeting.Chair, _id, AMeeting.At(16, 0)).Value;
        _ = Voting.CloseRanking(AMeeting.Secretary, _id, AMeeting.At(16, 1)).Value;

        Assert.Single(_meeting.Meeting.Events.OfType<RankingClosed>());
        Assert.Equal(AMeeting.At(16, 0), TheRanking.ClosedAt);
    }

    [Fact]
    public void Who_leaves_meanwhile_is_not_counted_and_is_again_when_back()
    {
        Open();
        _ = Rank(0, _drugs, _school, _traffic).Value;
        _ = Rank(1, _traffic, _school, _drugs).Value;

        _ = _meeting.Meeting.Roll.MarkLeft(AMeeting.Secretary, _meeting.Members[0].Id, AMeeting.At(15, 55)).Value;
        Assert.Equal("Trygg trafik", Standing()[0].Option.Name);
        Assert.IsType<MeetingRefusal.NotHere>(Rank(0, _drugs, _school, _traffic).Refusal);
        Assert.NotNull(TheRanking.AnswerOf(_meeting.Members[0].Id));

        _ = Voting.CloseRanking(AMeeting.Secretary, _id, AMeeting.At(16, 0)).Value;
        Assert.Equal(_meeting.Members[1].Id, TheRanking.Answers.Single().Who);
        Assert.Equal(3, TheRanking.Entitled);
    }

    [Fact]
    public void Names_that_say_the_same_are_one_and_the_better_place_stands()
    {
        Open(Option("trygg  TRAFIK."));
        Assert.Equal(3, TheRanking.Options.Count);
        Assert.Equal(_school.Id, Voting.AddRankingOption(Member(0), _id, new(Guid.CreateVersion7()), " skolan ").Value);

        var street = new RankingOptionId(Guid.CreateVersion7());
        _ = Voting.AddRankingOption(Member(0), _id, street, "Gatan").Value;
        _ = Voting.Rank(Member(1), _id, _meeting.Members[1].Id, [_school.Id, street, _drugs.Id, _traffic.Id], AMeeting.At(15, 55)).Value;
        _ = Voting.MergeRankingOptions(AMeeting.Secretary, _id, street, _traffic.Id).Value;
        _ = Voting.MergeRankingOptions(AMeeting.Secretary, _id, street, _traffic.Id).Value;

        Assert.Equal(["Skolan", "Trygg trafik", "Narkotika"], Standing().Select(o => o.Option.Name));
    }

    [Fact]
    public void What_is_taken_out_goes_out_of_every_order_and_what_comes_later_is_last()
    {
        Open();
        _ = Rank(0, _drugs, _school, _traffic).Value;

        _ = Voting.RemoveRankingOption(AMeeting.Secretary, _id, _drugs.Id).Value;
        Assert.Equal([("Skolan", 1), ("Trygg trafik", 2)], Standing().Select(o => (o.Option.Name, o.Sum)));
        Assert.IsType<MeetingRefusal.WrongOptionCount>(Voting.RemoveRankingOption(AMeeting.Secretary, _id, _school.Id).Refusal);
        _ = Voting.AddRankingOption(AMeeting.Secretary, _id, new(Guid.CreateVersion7()), "Centrum").Value;

        Assert.Equal([("Skolan", 1), ("Trygg trafik", 2), ("Centrum", 3)], Standing().Select(o => (o.Option.Name, o.Sum)));

        // A phone that was out of touch sends what it saw.
        _ = Rank(1, _drugs, _traffic, _school).Value;
        Assert.Equal(2, TheRanking.AnswerOf(_meeting.Members[1].Id)!.Order.Count);
    }

    [Fact]
    public void Only_those_who_take_part_answer_and_only_those_who_lead_open_and_close()
    {
        Assert.Equal(new NotYourDuty(Meeting.Leaders), Voting.OpenRanking(AMeeting.Member, _id, _meeting.Matter, [_traffic, _school], AMeeting.At(15, 51)).Refusal);
        Open();

        Assert.IsType<NotYourDuty>(Voting.Rank(AMeeting.Observer, _id, _meeting.Members[0].Id, [_traffic.Id], AMeeting.At(15, 52)).Refusal);
        Assert.IsType<MeetingRefusal.DoesNotDecide>(Voting.Rank(AMeeting.Secretary, _id, _meeting.Official.Id, [_traffic.Id], AMeeting.At(15, 52)).Refusal);
        Assert.IsType<MeetingRefusal.NotHere>(Rank(4, _traffic, _school, _drugs).Refusal);
        Assert.IsType<NotYourDuty>(Voting.AddRankingOption(AMeeting.Observer, _id, new(Guid.CreateVersion7()), "Centrum").Refusal);
        Assert.IsType<NotYourDuty>(Voting.CloseRanking(Member(0), _id, AMeeting.At(15, 52)).Refusal);
        Assert.IsType<MeetingRefusal.NobodyRanked>(Voting.CloseRanking(AMeeting.Secretary, _id, AMeeting.At(15, 52)).Refusal);
    }

    [Fact]
    public void What_somebody_has_given_is_not_changed_by_another()
    {
        Open();
        _ = Voting.Rank(AMeeting.Secretary, _id, _meeting.Members[1].Id, [_drugs.Id, _school.Id, _traffic.Id], AMeeting.At(15, 52)).Value;
        _ = Rank(1, _traffic, _school, _drugs).Value;

        Assert.Equal(
            new MeetingRefusal.RankedThemselves("Ledamot 2"),
            Voting.Rank(AMeeting.Secretary, _id, _meeting.Members[1].Id, [_drugs.Id, _school.Id, _traffic.Id], AMeeting.At(15, 53)).Refusal);
    }

    [Fact]
    public void The_meeting_stays_at_the_item_until_it_is_closed_or_taken_away()
    {
        Open();

        Assert.IsType<MeetingRefusal.RankingIsOn>(_meeting.Meeting.TakeUp(AMeeting.Chair, _meeting.Information, AMeeting.At(15, 55)).Refusal);
        Assert.IsType<MeetingRefusal.RankingIsOn>(_meeting.Meeting.Pause(AMeeting.Chair, AMeeting.At(15, 55)).Refusal);
        _ = Voting.CancelRanking(AMeeting.Chair, _id).Value;
        _ = Voting.CancelRanking(AMeeting.Secretary, _id).Value;

        Assert.Single(_meeting.Meeting.Events.OfType<RankingCancelled>());
        Assert.IsType<MeetingRefusal.RankingGone>(Rank(0, _traffic, _school, _drugs).Refusal);
        Assert.IsType<AlreadyEntered>(Voting.OpenRanking(AMeeting.Chair, _id, _meeting.Matter, [_traffic, _school], AMeeting.At(15, 56)).Refusal);
        _ = _meeting.Meeting.TakeUp(AMeeting.Chair, _meeting.Information, AMeeting.At(15, 57)).Value;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(21)]
    public void Too_few_or_too_many_are_not_put_in_order(int count) => Assert.Equal(
        new MeetingRefusal.WrongOptionCount(count, 2, 20),
        Voting.OpenRanking(AMeeting.Chair, _id, _meeting.Matter, Enumerable.Range(1, count).Select(n => Option($"Namn {n}")).ToValueList(), AMeeting.At(15, 51)).Refusal);

    [Fact]
    public void Whatever_is_answered_the_sums_add_up_and_the_places_follow_them() => Gen.Shuffle(new[] { 0, 1, 2, 3, 4 }).List[1, 12].Sample(orders =>
    {
        var options = Enumerable.Range(0, 5).Select(n => Option($"Namn {n}")).ToValueList();
        var answers = orders.Select(order => new RankingAnswer(
            new AttendanceId(Guid.CreateVersion7()), "", order.Select(n => options[n].Id).ToValueList(), AMeeting.At(16, 0), true)).ToValueList();
        var standing = new Ranking(_id, _meeting.Matter, options, answers, AMeeting.At(15, 50)).Standing(answers.Select(a => a.Who).ToList());

        Assert.Equal(15 * orders.Count, standing.Sum(o => o.Sum));
        Assert.Equal(standing.Select(o => o.Sum), standing.Select(o => o.Sum).Order());
        Assert.All(standing, o => Assert.Equal(1 + standing.Count(other => other.Sum < o.Sum), o.Place));
    });

    private static RankingOption Option(string name) => new(new RankingOptionId(Guid.CreateVersion7()), null, name);

    private Actor Member(int at) => new(_meeting.Members[at].Member, _meeting.Members[at].Name, Duties.Member, AMeeting.Day);

    private void Open(params RankingOption[] more) => _ = Voting.OpenRanking(AMeeting.Chair, _id, _meeting.Matter, [_traffic, _school, _drugs, .. more], AMeeting.At(15, 51)).Value;

    private Result<Done> Rank(int who, params RankingOption[] order) =>
        Voting.Rank(Member(who), _id, _meeting.Members[who].Id, order.Select(o => o.Id).ToValueList(), AMeeting.At(15, 54));

    private ValueList<RankedOption> Standing() => TheRanking.Standing(
        TheRanking.ClosedAt is null ? _meeting.Meeting.Seats.VotersOf(_meeting.Matter).Select(a => a.Id).ToList() : TheRanking.Answers.Select(a => a.Who).ToList());
}
