using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Councils;

public sealed class KeepingTheRegisterTests
{
    private static readonly DateOnly _today = new(2026, 3, 11);
    private static readonly Actor _administrator = new(null, "Nils", Duties.None, AMeeting.Day, Administrator: true);
    private static readonly Actor _secretary = new(new MemberId(Guid.CreateVersion7()), "Cajsa", Duties.Secretary, AMeeting.Day);
    private static readonly Actor _member = new(new MemberId(Guid.CreateVersion7()), "Edla", Duties.Member, AMeeting.Day);
    private static readonly MemberDetails _someone = new("Greta", "skolchef", "Skolan", Duties.Member);

    private readonly Council _council = Council.Found(new CouncilId(Guid.CreateVersion7()), "Brottsförebyggande rådet", "Melleruds kommun", AMeeting.Day).Value;

    [Theory]
    [InlineData("", "Kommunen", "Name")]
    [InlineData("Rådet", " ", "Municipality")]
    public void A_council_has_a_name_and_a_municipality(string name, string municipality, string field)
    {
        Assert.Equal(new EmptyText(field), Council.Found(new CouncilId(Guid.CreateVersion7()), name, municipality, AMeeting.Day).Refusal);
    }

    [Fact]
    public void A_member_cannot_change_it()
    {
        var refusal = new NotYourDuty(Council.Keepers);

        Assert.Equal(refusal, _council.Rename(_member, "Nytt", "Namn").Refusal);
        Assert.Equal(refusal, _council.Choose(_member, new CouncilSettings()).Refusal);
        Assert.Equal(refusal, _council.AddMember(_member, NewMember(), _someone).Refusal);
        Assert.Equal(refusal, _council.AddSeat(_member, NewSeat(), new SeatDetails("Skolan", true, true)).Refusal);
    }

    [Fact]
    public void What_is_saved_as_it_was_is_not_recorded()
    {
        var holder = _council.AddMember(_secretary, NewMember(), _someone with { PartyCode = "(KD)" }).Value;
        var seat = _council.AddSeat(_secretary, NewSeat(), new SeatDetails("Skolan", true, true, holder.Id)).Value;
        _council.TakeEvents();

        _ = _council.Rename(_secretary, $" {_council.Name} ", _council.Municipality).Value;
        _ = _council.Choose(_secretary, _council.Settings with { KeptAt = " " }).Value;
        _ = _council.ChangeMember(_secretary, holder.Id, holder.Details with { Name = " Greta " }, _today).Value;
        _ = _council.ChangeSeat(_secretary, seat.Id, seat.Details with { Organisation = "Skolan " }).Value;

        Assert.Empty(_council.Events);
        _ = _council.Rename(_secretary, _council.Name, "Åmåls kommun").Value;
        Assert.Equal(new CouncilRenamed(_council.Name, "Åmåls kommun"), Assert.Single(_council.Events));
    }

    [Fact]
    public void A_term_that_is_changed_is_recorded_with_what_it_was()
    {
        _ = Joined(_someone with { Name = "Cajsa", Duties = Duties.Secretary });
        var holder = _council.AddMember(_secretary, NewMember(), _someone).Value;
        _council.TakeEvents();
        var until = _today.AddYears(1);

        _ = _council.ChangeMember(_secretary, holder.Id, holder.Details with { TermTo = until }, _today).Value;
        _ = _council.ChangeMember(_secretary, holder.Id, holder.Details with { Title = "rektor" }, _today).Value;

        Assert.Equal(
            [(new TermOfOffice(_someone.TermFrom, _someone.TermTo), new TermOfOffice(_someone.TermFrom, until)), (null, null)],
            _council.Events.Cast<MemberChanged>().Select(e => (e.Before, e.After)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    public void A_quorum_by_number_needs_a_number(int number)
    {
        var result = _council.Choose(_secretary, new CouncilSettings(Quorum: QuorumRule.AtLeast, QuorumNumber: number));

        Assert.Equal(new CouncilRefusal.QuorumOutOfRange(number), result.Refusal);
    }

    [Theory]
    [InlineData(QuorumRule.None, true)]
    [InlineData(QuorumRule.AtLeast, true)]
    [InlineData(QuorumRule.MoreThanHalf, false)]
    public void The_quorum_of_a_board_is_set_by_law(QuorumRule rule, bool isRefused)
    {
        var refusal = _council.Choose(_secretary, new CouncilSettings(LegalForm.Board, rule, 4)).Refusal;

        Assert.Equal(isRefused ? new CouncilRefusal.LawSetsQuorum() : null, refusal);
    }

    [Fact]
    public void What_is_hardly_meant_is_told_and_saved()
    {
        var settings = new CouncilSettings(Quorum: QuorumRule.AtLeast, QuorumNumber: 99) { NoticeBoard = true };

        Assert.Null(_council.Choose(_secretary, settings).Refusal);
        Assert.Equal([new SettingDoubt.QuorumAboveSeats(99, 6), new SettingDoubt.NoticesNowhere()], settings.Doubts(seats: 6));
        Assert.Empty((settings with { QuorumNumber = 6, OpenPage = true }).Doubts(seats: 6));
    }

    [Theory]
    [InlineData(Duties.Member | Duties.Attendant, Duties.Member, Duties.Attendant)]
    [InlineData(Duties.Substitute | Duties.Observer, Duties.Substitute, Duties.Observer)]
    public void Who_decides_is_not_there_without_deciding(Duties ticked, Duties deciding, Duties beside)
    {
        Assert.Equal(new CouncilRefusal.DutiesContradict(deciding, beside), _council.AddMember(_secretary, NewMember(), _someone with { Duties = ticked }).Refusal);
        Assert.Null(_council.AddMember(_secretary, NewMember(), _someone with { Duties = Duties.Coordinator | Duties.Attendant }).Refusal);
    }

    [Fact]
    public void A_person_does_something_there_and_for_a_term_that_goes_forward()
    {
        Assert.IsType<CouncilRefusal.NoDuty>(_council.AddMember(_secretary, NewMember(), _someone with { Duties = Duties.None }).Refusal);
        Assert.Equal(
            new CouncilRefusal.TermEndsBeforeItStarts(_today, _today.AddDays(-1)),
            _council.AddMember(_secretary, NewMember(), _someone with { TermFrom = _today, TermTo = _today.AddDays(-1) }).Refusal);
    }

    [Fact]
    public void An_elected_member_is_called_with_the_party_behind_the_name()
    {
        var elected = _council.AddMember(_secretary, NewMember(), _someone with { PartyCode = " (KD) " }).Value;

        Assert.Equal("KD", elected.PartyCode);
        Assert.Equal("Greta (KD)", Assert.Single(CouncilRoll.Of(_council, _today, _ => new AttendanceId(Guid.CreateVersion7()))).Name);
        Assert.Equal(
            new TextTooLong("PartyCode", 11, 10),
            _council.ChangeMember(_secretary, elected.Id, _someone with { PartyCode = "Partibokstä" }, _today).Refusal);
    }

    [Fact]
    public void The_last_one_in_charge_cannot_leave_the_charge()
    {
        var keeper = Joined(_someone with { Duties = Duties.Secretary });

        var result = _council.ChangeMember(_secretary, keeper, _someone with { Duties = Duties.Member }, _today);
        var ended = _council.ChangeMember(_secretary, keeper, _someone with { Duties = Duties.Secretary, TermTo = _today.AddDays(-1) }, _today);

        Assert.IsType<CouncilRefusal.NobodyLeftInCharge>(result.Refusal);
        Assert.IsType<CouncilRefusal.NobodyLeftInCharge>(ended.Refusal);
        Assert.Equal(Duties.Secretary, _council.Find(keeper)!.DutiesOn(_today));
    }

    [Fact]
    public void One_without_an_account_is_nobody_to_leave_it_to()
    {
        var keeper = Joined(_someone with { Duties = Duties.Secretary });
        _ = _council.AddMember(_secretary, NewMember(), _someone with { Name = "Maja", Duties = Duties.Chair }).Value;

        Assert.IsType<CouncilRefusal.NobodyLeftInCharge>(_council.ChangeMember(_secretary, keeper, _someone, _today).Refusal);
    }

    [Fact]
    public void With_another_in_charge_it_can_be_left()
    {
        var keeper = Joined(_someone with { Duties = Duties.Secretary });
        Joined(_someone with { Name = "Maja", Duties = Duties.Coordinator });

        Assert.Null(_council.ChangeMember(_secretary, keeper, _someone, _today).Refusal);
    }

    [Fact]
    public void The_administrator_may_leave_nobody_in_charge()
    {
        var keeper = Joined(_someone with { Duties = Duties.Secretary });

        Assert.Null(_council.ChangeMember(_administrator, keeper, _someone, _today).Refusal);
    }

    [Fact]
    public void A_place_is_taken_once()
    {
        var member = Joined(_someone);

        Assert.Null(_council.Join(member, $"account-{member}").Refusal);
        Assert.Equal(new CouncilRefusal.AlreadyJoined("Greta"), _council.Join(member, "somebody else").Refusal);
        Assert.Equal(new CouncilRefusal.AlreadyJoined("Greta"), _council.Invite(_secretary, member, DateTimeOffset.UnixEpoch).Refusal);
        Assert.IsType<NotFound>(_council.Join(NewMember(), "account").Refusal);
    }

    [Fact]
    public void Nobody_is_invited_to_a_term_that_is_over()
    {
        var member = _council.AddMember(_secretary, NewMember(), _someone with { TermTo = AMeeting.Day.AddDays(-1) }).Value.Id;
        var lastDay = _council.AddMember(_secretary, NewMember(), _someone with { Name = "Hilmer", TermTo = AMeeting.Day }).Value.Id;

        Assert.Equal(
            new CouncilRefusal.TermIsOver("Greta", AMeeting.Day.AddDays(-1)), _council.Invite(_secretary, member, DateTimeOffset.UnixEpoch).Refusal);
        Assert.Null(_council.Invite(_secretary, lastDay, DateTimeOffset.UnixEpoch).Refusal);
    }

    [Fact]
    public void Nobody_holds_two_seats_or_stands_in_for_oneself()
    {
        var holder = Joined(_someone);
        _ = _council.AddSeat(_secretary, NewSeat(), new SeatDetails("Skolan", true, true, holder)).Value;

        Assert.Equal(
            new CouncilRefusal.HoldsAnotherSeat("Greta", "Skolan"),
            _council.AddSeat(_secretary, NewSeat(), new SeatDetails("Polisen", false, true, holder)).Refusal);
        Assert.Equal(
            new BfaRadet.Domain.Kernel.Faults([new CouncilRefusal.HoldsAnotherSeat("Greta", "Skolan"), new CouncilRefusal.SubstituteOfOneself("Greta")]),
            _council.AddSeat(_secretary, NewSeat(), new SeatDetails("Polisen", false, true, holder, holder)).Refusal);
        Assert.IsType<NotFound>(_council.AddSeat(_secretary, NewSeat(), new SeatDetails("Polisen", false, true, NewMember())).Refusal);
    }

    [Fact]
    public void A_seat_taken_away_twice_is_taken_away_once()
    {
        var seat = _council.AddSeat(_secretary, NewSeat(), new SeatDetails("Skolan", true, true)).Value.Id;
        _council.TakeEvents();

        _ = _council.RemoveSeat(_secretary, seat).Value;
        _ = _council.RemoveSeat(_secretary, seat).Value;

        Assert.IsType<SeatRemoved>(Assert.Single(_council.Events));
    }

    private MemberId Joined(MemberDetails details)
    {
        var id = _council.AddMember(_secretary, NewMember(), details).Value.Id;
        _ = _council.Join(id, $"account-{id}").Value;
        return id;
    }

    private static MemberId NewMember() => new(Guid.CreateVersion7());

    private static SeatId NewSeat() => new(Guid.CreateVersion7());
}
