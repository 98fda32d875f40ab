using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.Domain.Councils;

/// <summary>A person is in the register once, and counts once.</summary>
public sealed class EnteredTwiceTests
{
    private static readonly MemberDetails _greta = new("Greta Åkerdal", "rektor", "Skolan", Duties.Member);
    private readonly Actor _secretary = new(new MemberId(Guid.CreateVersion7()), "Sekreteraren", Duties.Secretary, AMeeting.Day);
    private readonly Council _council = Council.Found(new CouncilId(Guid.CreateVersion7()), "Rådet", "Melleruds kommun", AMeeting.Day).Value;

    [Fact]
    public void The_same_person_in_the_same_post_is_refused()
    {
        _ = Add(_greta).Value;

        Assert.Equal(new CouncilRefusal.InRegisterAlready("greta åkerdal", "Skolan"), Add(_greta with { Name = " greta  åkerdal", Duties = Duties.Substitute }).Refusal);
        Assert.Null(Add(_greta with { Title = "lärare" }).Refusal);
    }

    [Fact]
    public void In_another_term_it_is_another_entry()
    {
        _ = Add(_greta with { TermTo = new DateOnly(2026, 3, 31) }).Value;

        Assert.IsType<CouncilRefusal.InRegisterAlready>(Add(_greta with { TermFrom = new DateOnly(2026, 3, 31) }).Refusal);
        Assert.Null(Add(_greta with { TermFrom = new DateOnly(2026, 4, 1) }).Refusal);
    }

    [Fact]
    public void Nobody_is_changed_into_another()
    {
        _ = Add(_greta).Value;
        var other = Add(_greta with { Name = "Maja" }).Value;

        Assert.IsType<CouncilRefusal.InRegisterAlready>(_council.ChangeMember(_secretary with { Administrator = true }, other.Id, _greta, new DateOnly(2026, 3, 11)).Refusal);
    }

    [Fact]
    public void A_term_is_not_drawn_out_over_anothers()
    {
        _ = Add(_greta with { TermTo = new DateOnly(2026, 3, 31) }).Value;
        var later = Add(_greta with { TermFrom = new DateOnly(2026, 4, 1) }).Value;

        Assert.IsType<CouncilRefusal.InRegisterAlready>(_council.ChangeMember(_secretary with { Administrator = true }, later.Id, _greta, new DateOnly(2026, 3, 11)).Refusal);
    }

    [Fact]
    public async Task Who_is_there_twice_since_before_is_called_once()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var db = workspace.Db();
        var day = new DateOnly(2026, 3, 11);
        int Called() => CouncilRoll.Of(db.Councils.AsNoTracking().First(c => c.Id == workspace.Council), day, _ => new AttendanceId(Guid.CreateVersion7())).Count();
        var before = Called();
        await db.Database.ExecuteSqlAsync($"UPDATE Members SET (Name, Title, Organisation) = (SELECT m.Name, m.Title, m.Organisation FROM Members m JOIN Seats s ON s.Holder = m.Id ORDER BY s.\"Order\" LIMIT 1) WHERE Id = (SELECT Holder FROM Seats ORDER BY \"Order\" LIMIT 1 OFFSET 1)");

        Assert.Equal(before - 1, Called());
    }

    [Fact]
    public void An_entry_made_by_mistake_is_taken_out_and_one_that_was_used_is_not()
    {
        var (mistake, seated, named) = (Add(_greta).Value, Add(_greta with { Name = "Maja" }).Value, Add(_greta with { Name = "Rut" }).Value);
        _ = _council.AddSeat(_secretary, new SeatId(Guid.CreateVersion7()), new SeatDetails("Skolan", false, false, seated.Id, null)).Value;

        Assert.Equal(new CouncilRefusal.HasBeenUsed("Maja", MemberUse.Seat, "Skolan"), _council.RemoveMember(_secretary, seated.Id, isNamed: false).Refusal);
        Assert.Equal(new CouncilRefusal.HasBeenUsed("Rut", MemberUse.Record), _council.RemoveMember(_secretary, named.Id, isNamed: true).Refusal);
        _ = _council.RemoveMember(_secretary, mistake.Id, isNamed: false).Value;
        _ = _council.RemoveMember(_secretary, mistake.Id, isNamed: false).Value;

        Assert.Equal(["Maja", "Rut"], _council.Members.Select(m => m.Name));
        Assert.Single(_council.Events.OfType<MemberRemoved>());
    }

    private Result<Member> Add(MemberDetails details) => _council.AddMember(_secretary, new MemberId(Guid.CreateVersion7()), details);
}
