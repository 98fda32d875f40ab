using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Summons;

/// <summary>Who is asked to come as a substitute follows from the answers, whatever came before.</summary>
public sealed class AskingSubstitutesTests
{
    // Three members, of whom the second has a substitute of the seat's own, and two substitutes of no seat.
    private readonly Summoned[] _people = People();

    private static readonly Gen<(int Who, SummonsAnswer Answer, bool Moves)[]> _days =
        Gen.Select(Gen.Int[0, 5], Gen.Enum<SummonsAnswer>(), Gen.Int[0, 9].Select(n => n == 0)).Array[0, 30];

    [Fact]
    public void It_is_the_same_whatever_came_before() => _days.Sample(day =>
    {
        var made = new ASummons(People());
        foreach (var (who, answer, moves) in day)
        {
            if (moves)
            {
                made.Move();
            }

            made.Say(who, answer);
            var said = made.People.ToDictionary(p => p.Member, p => made.Summons.CurrentReplyOf(p.Member)?.Answer);
            Assert.Equal(Expected(made.People, said), made.Asked);
            Assert.Equal(made.Asked.Count, made.Summons.AskedNow.Select(a => a.For).Distinct().Count());
            Assert.All(made.Summons.AskedNow, a => Assert.Equal(SummonsAnswer.Declines, said[a.For]));
            Assert.True(made.Summons.ExpectedBy(made.Summons.Latest!.Content, new CouncilSettings()).Coming <= 3, "A seat counts twice.");
        }
    });

    [Fact]
    public void The_member_who_comes_after_all_needs_nobody()
    {
        var made = new ASummons(_people);
        made.Say(1, SummonsAnswer.Declines);
        made.Say(3, SummonsAnswer.Comes);

        var came = made.Say(1, SummonsAnswer.Comes);

        Assert.Equal([_people[3]], came.Released);
        Assert.Equal(1, made.Summons.ExpectedBy(made.Summons.Latest!.Content, new CouncilSettings()).Coming);
        Assert.Equal(_people[3].Member, Assert.Single(made.Summons.NotNeeded()).Substitute);
        Assert.Contains(made.Summons.Events, e => e is SubstituteReleased { Name: "Ersättaren för 2", For: "Ledamot 2" });
    }

    [Fact]
    public void One_substitute_for_two_stays_when_one_of_them_comes()
    {
        var made = new ASummons([.. _people[..3], _people[4]]);
        made.Say(0, SummonsAnswer.Declines);
        made.Say(2, SummonsAnswer.Declines);

        var came = made.Say(0, SummonsAnswer.Comes);

        Assert.Equal(Substitution.None, came);
        Assert.Equal(_people[2].Member, Assert.Single(made.Summons.AskedNow).For);
    }

    [Fact]
    public void One_who_declines_hands_it_on_and_takes_it_back()
    {
        var made = new ASummons(_people);
        made.Say(0, SummonsAnswer.Declines);

        var declined = made.Say(4, SummonsAnswer.Declines);
        var after = made.Say(4, SummonsAnswer.Comes);

        Assert.Equal([_people[5]], declined.Asked);
        Assert.Equal(([_people[4]], [_people[5]]), (after.Asked, after.Released));
    }

    [Fact]
    public void A_meeting_that_is_moved_and_moved_back_counts_the_answers_again()
    {
        var made = new ASummons(_people);
        made.Say(0, SummonsAnswer.Declines);

        made.Move();
        var moved = made.Asked;
        made.Move(-7);

        Assert.Empty(moved);
        Assert.Equal([_people[4].Member], made.Asked);
    }

    private static HashSet<MemberId> Expected(Summoned[] people, Dictionary<MemberId, SummonsAnswer?> said)
    {
        bool Declines(int who) => said[people[who].Member] == SummonsAnswer.Declines;
        var own = Declines(1) && !Declines(3);
        var needed = new[] { Declines(0), Declines(1) && !own, Declines(2) }.Count(n => n);
        return [.. new[] { 4, 5 }.Where(s => !Declines(s)).Take(needed).Select(s => people[s].Member), .. own ? [people[3].Member] : Array.Empty<MemberId>()];
    }

    private static Summoned[] People()
    {
        var members = Enumerable.Range(1, 3).Select(n => Person($"Ledamot {n}", AttendanceRole.Member)).ToList();
        return
        [
            .. members, Person("Ersättaren för 2", AttendanceRole.Substitute) with { SubstituteFor = members[1].Member },
            Person("Ersättare 1", AttendanceRole.Substitute), Person("Ersättare 2", AttendanceRole.Substitute),
        ];
    }

    private static Summoned Person(string name, AttendanceRole role) => new(new MemberId(Guid.CreateVersion7()), name, "", "", role, null);

    private sealed class ASummons
    {
        private readonly Meeting _meeting;
        private DateTimeOffset _at = AMeeting.At(9, 0);

        public ASummons(Summoned[] people)
        {
            People = people;
            _meeting = Meeting.Plan(AMeeting.Coordinator, new MeetingId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()), new MeetingDetails(
                AMeeting.Day.AddDays(30), new TimeOnly(15, 30), new TimeOnly(17, 30), "Sal A")).Value;
            _ = _meeting.Agenda.AddItem(AMeeting.Coordinator, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Läget")).Value;
            Summons = MeetingSummons.Of(_meeting);
            _ = Summons.Send(AMeeting.Coordinator, _meeting, Content, Content, _at).Value;
        }

        public Summoned[] People { get; }

        public MeetingSummons Summons { get; }

        public HashSet<MemberId> Asked => [.. Summons.AskedNow.Select(a => a.Substitute)];

        private SummonsContent Content => SummonsContent.Of(_meeting, []) with { Called = People.ToValueList() };

        public Substitution Say(int who, SummonsAnswer answer) =>
            Summons.Answer(_meeting, People[who].Member, answer, "", AMeeting.Day, _at += TimeSpan.FromMinutes(1)).Value;

        public void Move(int days = 7)
        {
            _ = _meeting.ChangeDetails(AMeeting.Coordinator, _meeting.Details, _meeting.Details with { Date = _meeting.Date.AddDays(days) }).Value;
            _ = Summons.SendChanges(AMeeting.Coordinator, _meeting, Content, Content, _at += TimeSpan.FromMinutes(1)).Value;
        }
    }
}
